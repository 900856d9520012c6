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
import { parseJudgement } from "../../core/records/parse_judgement.ts";
import { parseRecord } from "../../core/records/parse_record.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { sha256 } from "../../core/rows/sha256.ts";
import type { Damage } from "./damage.ts";
import { metrics } from "../../metrics/index.ts";
import { parseExplanation } from "./parse_explanation.ts";
import { readRegular } from "./read_regular.ts";
import { arrayPath, type StoredExplanation, storePath } from "./store_path.ts";

/** Most bytes of a file of JSON. */
const MOST_JSON = 2 ** 28;

/** Most bytes of an array. */
const MOST_ARRAY = 2 ** 32;

/** Files that are read at the same time. */
const AT_ONCE = 16;

/** Every record of the folder, in order of keys, and the files that are damaged. */
export async function readRecords(
  out: string,
): Promise<{ records: CellRecord[]; damaged: Damage[] }> {
  const { items, damaged } = await readAll(`${out}/records`, parsedRecord);
  return { records: items, damaged };
}

/** Every judgement of the folder, in order of keys, and the files that are damaged. */
export async function readJudgements(
  out: string,
): Promise<{ judgements: Judgement[]; damaged: Damage[] }> {
  const { items, damaged } = await readAll(
    `${out}/judgements`,
    (value) => parseJudgement(value, metrics),
  );
  return { judgements: items, damaged };
}

/**
 * Every explanation's file, without its arrays, in order of keys, and the files that are damaged.
 */
export async function readExplanationFiles(
  out: string,
): Promise<{ explanations: StoredExplanation[]; damaged: Damage[] }> {
  const { items, damaged } = await readAll(
    `${out}/explanations`,
    parseExplanation,
  );
  return { explanations: items, damaged };
}

/** Checks what a file's JSON holds, and its text. */
type Parse<T extends { key: string }> = (
  value: unknown,
  text: string,
) => Promise<T>;

function parsedRecord(value: unknown, text: string): Promise<CellRecord> {
  return parseRecord(value, metrics, text);
}

async function readAll<T extends { key: string }>(
  folder: string,
  parse: Parse<T>,
): Promise<{ items: T[]; damaged: Damage[] }> {
  const names: string[] = [];
  try {
    for await (const { name } of Deno.readDir(folder)) {
      if (name.endsWith(".json")) names.push(name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  names.sort();
  const items: T[] = [];
  const damaged: Damage[] = [];
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const read = names.slice(start, start + AT_ONCE).map((name) =>
      readJson(`${folder}/${name}`, parse)
    );
    for (const item of await Promise.all(read)) {
      if (!item) continue;
      if ("reason" in item) damaged.push(item);
      else items.push(item.value);
    }
  }
  return { items, damaged };
}

/** The record with this key, undefined when it is missing or damaged. */
export async function readRecord(
  out: string,
  key: string,
): Promise<CellRecord | undefined> {
  const record = await readJson(storePath(out, "records", key), parsedRecord);
  return record && "value" in record ? record.value : undefined;
}

/** A stored explanation with its arrays. */
export interface ReadExplanation {
  /** Its file. */
  readonly stored: StoredExplanation;
  /** What the explainer returned. */
  readonly explanation: Explanation;
}

/**
 * A stored explanation, undefined when any part of it is missing, damaged or does not match its
 * sha256.
 */
export async function readExplanation(
  out: string,
  key: string,
): Promise<ReadExplanation | undefined> {
  const read = await checkExplanation(out, key);
  return read && "stored" in read ? read : undefined;
}

/**
 * A stored explanation, or which of its files is damaged; an array that it names and that is not
 * there counts as damaged. Undefined where there is no explanation.
 */
export async function checkExplanation(
  out: string,
  key: string,
): Promise<ReadExplanation | Damage | undefined> {
  const read = await readJson(
    storePath(out, "explanations", key),
    parseExplanation,
  );
  if (!read || "reason" in read) return read;
  const { value: stored } = read;
  const arrays = new Map<string, NdArray>();
  for (const [name, sum] of Object.entries(stored.arrays)) {
    const array = await readArray(out, sum);
    if ("reason" in array) return array;
    arrays.set(name, array);
  }
  const baseValues = arrays.get("baseValues");
  const notes = Object.fromEntries(
    [...arrays].filter(([name]) => name.startsWith("notes."))
      .map(([name, array]) => [name.slice("notes.".length), array]),
  );
  return {
    stored,
    explanation: {
      attributions: arrays.get("attributions")!,
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

/** A stored array by its sha256, or why it cannot be used. */
export async function readArray(
  out: string,
  sum: string,
): Promise<NdArray | Damage> {
  const path = arrayPath(out, sum);
  try {
    const file = await readRegular(path, MOST_ARRAY);
    const actual = await sha256(file);
    if (actual === sum) return readNpy(path, file);
    return { path, reason: "its name is not its content's sha256" };
  } catch (error) {
    return error instanceof Deno.errors.NotFound
      ? { path, reason: "it is missing" }
      : { path, reason: messageOf(error) };
  }
}

/** Whether there is a file that names an explanation's arrays, sound or not. */
export async function hasExplanation(
  out: string,
  key: string,
): Promise<boolean> {
  const path = storePath(out, "explanations", key);
  return await Deno.lstat(path).then(() => true, () => false);
}

/** A file's content, or what is wrong with it; undefined where there is none. */
async function readJson<T extends { key: string }>(
  path: string,
  parse: Parse<T>,
): Promise<{ readonly value: T } | Damage | undefined> {
  try {
    const bytes = await readRegular(path, MOST_JSON);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value = await parse(JSON.parse(text), text);
    if (path.endsWith(`/${value.key}.json`)) return { value };
    return { path, reason: "its name is not its content's key" };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    return { path, reason: messageOf(error) };
  }
}
