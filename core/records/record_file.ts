/**
 * A record with its checksums.
 *
 * @module
 */
import { contentSum } from "./content_sum.ts";
import type { CellRecord, Observed } from "./record.ts";

/** What a record's file holds. */
export interface RecordFile extends CellRecord {
  /**
   * sha256 over the canonical JSON of key, suite, cell, names, outcome and command: what two runs
   * of one cell share.
   */
  readonly sum: string;
  /** Circumstances, with the sha256 over their canonical JSON. */
  readonly observed: Observed & { readonly sum: string };
}

/**
 * The file of a record.
 *
 * @example
 * ```ts
 * import { recordFile } from "./record_file.ts";
 * import type { CellRecord } from "./record.ts";
 * import assert from "node:assert/strict";
 * const ran = { id: "xor", version: 1, options: {} };
 * const record: CellRecord = {
 *   schema: 2,
 *   key: "",
 *   suite: "quick_v1",
 *   cell: {
 *     task: ran,
 *     weights: "",
 *     explainer: ran,
 *     seed: 0,
 *     repeats: [],
 *     metrics: [],
 *     backend: "wasm",
 *   },
 *   names: { task: "xor", explainer: "random", control: true },
 *   outcome: { status: "skipped", reason: "needs gradient" },
 *   command: "",
 *   observed: {
 *     at: "",
 *     milliseconds: 1,
 *     memory: 1,
 *     jobs: 1,
 *     runtime: "",
 *     device: "",
 *     commit: "",
 *   },
 * };
 * const later = { ...record, observed: { ...record.observed, milliseconds: 2 } };
 * assert.equal((await recordFile(record)).sum, (await recordFile(later)).sum);
 * ```
 */
export async function recordFile(record: CellRecord): Promise<RecordFile> {
  const { key, suite, cell, names, outcome, command, observed } = record;
  return {
    ...record,
    sum: await contentSum({ key, suite, cell, names, outcome, command }),
    observed: { ...observed, sum: await contentSum(observed) },
  };
}
