/**
 * Reading an output folder: records, judgements, explanations and their arrays.
 *
 * @module
 */
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { readNpy } from "../../core/formats/read_npy.ts";
import { messageOf } from "../../core/plugins/message_of.ts";
import type { Judgement } from "../../core/records/judgement.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { sha256 } from "../../core/rows/sha256.ts";
import {
  arrayPath,
  SCHEMA,
  type StoredExplanation,
  storePath,
} from "./store_path.ts";

/** A file that could not be read. */
export interface Damage {
  /** The file. */
  readonly path: string;
  /** Why. */
  readonly reason: string;
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
): Promise<{ explanations: StoredExplanation[]; damaged: Damage[] }> {
  const { items, damaged } = await readAll<StoredExplanation>(
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
  const record = await readJson<CellRecord>(storePath(out, "records", key));
  return "reason" in record ? undefined : record;
}

/**
 * A stored explanation, undefined when any part of it is missing, damaged or does not match its
 * sha256.
 */
export async function readExplanation(
  out: string,
  key: string,
): Promise<
  { stored: StoredExplanation; explanation: Explanation } | undefined
> {
  const stored = await readJson<StoredExplanation>(
    storePath(out, "explanations", key),
  );
  if ("reason" in stored) return undefined;
  const arrays = new Map<string, NdArray>();
  for (const [name, sum] of Object.entries(stored.arrays)) {
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
    stored,
    explanation: {
      attributions,
      ...(baseValues && { baseValues: Float64Array.from(baseValues.data) }),
      ...(stored.subsets && {
        subsets: stored.subsets.map((sets) =>
          sets.map((set) => Int32Array.from(set))
        ),
      }),
      notes,
    },
  };
}

/** A stored array by its sha256, undefined when it is missing, damaged or does not match. */
export async function readArray(
  out: string,
  sum: string,
): Promise<NdArray | undefined> {
  const path = arrayPath(out, sum);
  const file = await Deno.readFile(path).catch(() => undefined);
  if (file === undefined || await sha256(file) !== sum) return undefined;
  return readNpy(path, file);
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
