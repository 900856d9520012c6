/**
 * The output folder: records, explanations and arrays, each written whole under a name derived from
 * its content.
 *
 * @module
 */
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { readNpy } from "../../core/formats/read_npy.ts";
import { encodeNpy } from "../../core/formats/encode_npy.ts";
import type { Judgement } from "../../core/records/judgement.ts";
import type { CellRecord, Cost } from "../../core/records/record.ts";
import { sha256 } from "../../core/rows/sha256.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/** Version of the layout of records and explanations. */
export const SCHEMA = 1;

/** An explanation as kept: numbers beside it in `arrays/`. */
export interface KeptExplanation {
  /** Version of this layout. */
  readonly schema: 1;
  /** Content key of the explanation. */
  readonly key: string;
  /** What explaining asked of the model; null where it was made elsewhere. */
  readonly cost: Cost | null;
  /** Milliseconds spent explaining when it was made. */
  readonly milliseconds: number;
  /**
   * Billions of operations per second of a matrix product just before; absent where it was made
   * elsewhere.
   */
  readonly gflops?: number;
  /**
   * sha256 of each array: `attributions`, `baseValues` where the method has them, and notes as
   * `notes.<name>`.
   */
  readonly arrays: { readonly [name: string]: string };
  /** Per instance, sets of units, where the method answers with sets. */
  readonly subsets?: readonly (readonly (readonly number[])[])[];
}

/** A file that could not be read. */
export interface Damage {
  /** The file. */
  readonly path: string;
  /** Why. */
  readonly reason: string;
}

/** Creates the folder, if asked with room for judgements, and shows that it can be written. */
export async function openStore(out: string, judged = false): Promise<void> {
  const rooms = ["records", "explanations", "arrays"];
  try {
    for (const room of judged ? [...rooms, "judgements"] : rooms) {
      await Deno.mkdir(`${out}/${room}`, { recursive: true });
    }
    await writeWhole(`${out}/records/.probe`, new Uint8Array(1));
    await Deno.remove(`${out}/records/.probe`);
  } catch (error) {
    throw storageError(out, error);
  }
}

/** Writes a file so that it is there whole or not at all: temporary file, fsync, rename. */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    const file = await Deno.open(temporary, { write: true, createNew: true });
    try {
      for (let done = 0; done < bytes.length;) {
        done += await file.write(bytes.subarray(done));
      }
      await file.sync();
    } finally {
      file.close();
    }
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw storageError(path, error);
  }
}

/** Writes a record under its key. */
export function writeRecord(out: string, record: CellRecord): Promise<void> {
  const text = canonicalJson(record, 1) + "\n";
  return writeWhole(
    `${out}/records/${record.key}.json`,
    new TextEncoder().encode(text),
  );
}

/**
 * Every record of the folder, in order of keys, and the files that are damaged.
 *
 * @throws {RangeError} on a record of a newer schema.
 */
export async function readRecords(
  out: string,
): Promise<{ records: CellRecord[]; damaged: Damage[] }> {
  const { items, damaged } = await readAll<CellRecord>(`${out}/records`);
  return { records: items, damaged };
}

/** Writes a judgement under its key. */
export function writeJudgement(
  out: string,
  judgement: Judgement,
): Promise<void> {
  const text = canonicalJson(judgement, 1) + "\n";
  return writeWhole(
    `${out}/judgements/${judgement.key}.json`,
    new TextEncoder().encode(text),
  );
}

/**
 * Every judgement of the folder, in order of keys, and the files that are damaged.
 *
 * @throws {RangeError} on one of a newer schema.
 */
export async function readJudgements(
  out: string,
): Promise<{ judgements: Judgement[]; damaged: Damage[] }> {
  const { items, damaged } = await readAll<Judgement>(`${out}/judgements`);
  return { judgements: items, damaged };
}

/**
 * Every explanation's file, without its arrays, in order of keys, and the files that are damaged.
 *
 * @throws {RangeError} on one of a newer schema.
 */
export async function readExplanationFiles(
  out: string,
): Promise<{ explanations: KeptExplanation[]; damaged: Damage[] }> {
  const { items, damaged } = await readAll<KeptExplanation>(
    `${out}/explanations`,
  );
  return { explanations: items, damaged };
}

async function readAll<T extends { schema: number; key: string }>(
  folder: string,
): Promise<{ items: T[]; damaged: Damage[] }> {
  const names: string[] = [];
  try {
    for await (const { name } of Deno.readDir(folder)) {
      if (name.endsWith(".json")) names.push(name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const items: T[] = [];
  const damaged: Damage[] = [];
  for (const name of names.sort()) {
    const path = `${folder}/${name}`;
    const item = await readJson<T>(path);
    if ("reason" in item) damaged.push(item);
    else items.push(item);
  }
  return { items, damaged };
}

/** The record with this key, undefined when it is missing or damaged. */
export async function readRecord(
  out: string,
  key: string,
): Promise<CellRecord | undefined> {
  const record = await readJson<CellRecord>(`${out}/records/${key}.json`);
  return "reason" in record ? undefined : record;
}

/** Keeps an explanation: its arrays first, then the file that names them. */
export async function writeExplanation(
  out: string,
  key: string,
  explanation: Explanation,
  cost: Cost | null,
  { milliseconds, gflops }: Pick<KeptExplanation, "milliseconds" | "gflops">,
): Promise<void> {
  const arrays: Record<string, string> = {};
  for (const [name, array] of Object.entries(arraysOf(explanation))) {
    const file = encodeNpy(array);
    arrays[name] = await sha256(file);
    await writeWhole(`${out}/arrays/${arrays[name]}.npy`, file);
  }
  const kept: KeptExplanation = {
    schema: SCHEMA,
    key,
    cost,
    milliseconds,
    ...(gflops && { gflops }),
    arrays,
    ...(explanation.subsets && {
      subsets: explanation.subsets.map((sets) => sets.map((set) => [...set])),
    }),
  };
  await writeWhole(
    `${out}/explanations/${key}.json`,
    new TextEncoder().encode(canonicalJson(kept, 1) + "\n"),
  );
}

/**
 * A kept explanation, undefined when any part of it is missing, damaged or does not match its
 * sha256.
 */
export async function readExplanation(
  out: string,
  key: string,
): Promise<{ kept: KeptExplanation; explanation: Explanation } | undefined> {
  const kept = await readJson<KeptExplanation>(
    `${out}/explanations/${key}.json`,
  );
  if ("reason" in kept) return undefined;
  const arrays = new Map<string, NdArray>();
  for (const [name, sum] of Object.entries(kept.arrays)) {
    const array = await readArray(out, sum);
    if (!array) return undefined;
    arrays.set(name, array);
  }
  const attributions = arrays.get("attributions");
  if (!attributions) return undefined;
  const baseValues = arrays.get("baseValues");
  const notes = Object.fromEntries(
    [...arrays].filter(([name]) => name.startsWith("notes."))
      .map(([name, array]) => [name.slice("notes.".length), array]),
  );
  return {
    kept,
    explanation: {
      attributions,
      ...(baseValues && { baseValues: Float64Array.from(baseValues.data) }),
      ...(kept.subsets && {
        subsets: kept.subsets.map((sets) =>
          sets.map((set) => Int32Array.from(set))
        ),
      }),
      notes,
    },
  };
}

/** A kept array by its sha256, undefined when it is missing, damaged or does not match. */
export async function readArray(
  out: string,
  sum: string,
): Promise<NdArray | undefined> {
  const path = `${out}/arrays/${sum}.npy`;
  const file = await Deno.readFile(path).catch(() => undefined);
  if (file === undefined || await sha256(file) !== sum) return undefined;
  return readNpy(path, file);
}

function arraysOf(explanation: Explanation): Record<string, NdArray> {
  const { attributions, baseValues, notes = {} } = explanation;
  return {
    attributions,
    ...(baseValues &&
      { baseValues: { shape: [baseValues.length], data: baseValues } }),
    ...Object.fromEntries(
      Object.entries(notes).map(([name, array]) => [`notes.${name}`, array]),
    ),
  };
}

/** A file's content where its name, key and schema agree; otherwise what is wrong with it. */
async function readJson<T extends { schema: number; key: string }>(
  path: string,
): Promise<T | Damage> {
  try {
    const value = JSON.parse(await Deno.readTextFile(path)) as T;
    if (value.schema > SCHEMA) {
      throw new RangeError(
        `Cannot read ${path}: expected schema ${SCHEMA} or older, current value is ${value.schema}`,
      );
    }
    if (value.schema !== SCHEMA || !path.endsWith(`/${value.key}.json`)) {
      return { path, reason: "its name is not its content's key" };
    }
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return { path, reason: messageOf(error) };
  }
}

/** Says what to do about a folder that cannot be written. */
export class StorageError extends Error {
  /** Identifies the error after it crossed a worker's boundary. */
  override readonly name = "StorageError";
}

/** An error of writing to `path` that says what to do; one that already does is left as it is. */
export function storageError(path: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  return new StorageError(
    `Cannot write ${path}: ${
      messageOf(error)
    }. Free space or choose another folder with --out; what is already written stays`,
    { cause: error },
  );
}
