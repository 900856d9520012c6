/**
 * Writing to an output folder: records, judgements, explanations and their arrays.
 *
 * @module
 */
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { encodeNpy } from "../../core/formats/encode_npy.ts";
import type { Judgement } from "../../core/records/judgement.ts";
import { judgementFile } from "../../core/records/parse_judgement.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { recordFile } from "../../core/records/record_file.ts";
import { SCHEMA } from "../../core/records/schema.ts";
import { sha256 } from "../../core/rows/sha256.ts";
import { openFolder } from "./output_folder.ts";
import { storageError } from "./storage_error.ts";
import { explanationFile } from "./parse_explanation.ts";
import {
  arrayPath,
  type StoredExplanation,
  type StoreFolder,
  storePath,
} from "./store_path.ts";
import { temporaryName } from "./temporary.ts";
import { writeJson } from "./write_json.ts";
import { writeWhole } from "./write_whole.ts";

/**
 * Opens the output folder of a run, creates it where it is not there, and shows that it can be
 * written.
 *
 * @param judged Whether it will hold judgements.
 * @throws {RangeError} when it holds what is not Faithmark's, or published records.
 * @throws {StorageError} when it cannot be written.
 */
export async function openStore(out: string, judged = false): Promise<void> {
  const folders: StoreFolder[] = ["records", "explanations", "arrays"];
  if (judged) folders.push("judgements");
  await openFolder(out, "run");
  try {
    for (const folder of folders) {
      await Deno.mkdir(`${out}/${folder}`, { recursive: true });
    }
    const probe = temporaryName(`${out}/records/probe`);
    await Deno.writeFile(probe, new Uint8Array(1));
    await Deno.remove(probe).catch(() => {});
  } catch (error) {
    throw storageError(out, error);
  }
}

/** Writes a record with its sums under its key. */
export async function writeRecord(
  out: string,
  record: CellRecord,
): Promise<void> {
  await writeJson(
    storePath(out, "records", record.key),
    await recordFile(record),
  );
}

/** Writes a judgement with its sum under its key. */
export async function writeJudgement(
  out: string,
  judgement: Judgement,
): Promise<void> {
  await writeJson(
    storePath(out, "judgements", judgement.key),
    await judgementFile(judgement),
  );
}

/** What explaining took: see {@linkcode StoredExplanation}. */
export type ExplanationCost = Pick<
  StoredExplanation,
  "cost" | "milliseconds" | "gflops"
>;

/** Stores an explanation: its arrays first, then the file that names them. */
export async function writeExplanation(
  out: string,
  key: string,
  explanation: Explanation,
  { cost, milliseconds, gflops }: ExplanationCost,
): Promise<void> {
  const arrays: Record<string, string> = {};
  for (const [name, array] of Object.entries(arraysOf(explanation))) {
    const file = encodeNpy(array);
    arrays[name] = await sha256(file);
    await writeWhole(arrayPath(out, arrays[name]), file);
  }
  const stored: StoredExplanation = {
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
  await writeJson(
    storePath(out, "explanations", key),
    await explanationFile(stored),
  );
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
