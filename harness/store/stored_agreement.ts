/**
 * Agreement of the explanations in a folder.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import {
  agreement,
  type TaskAgreement,
} from "../../boards/inference/agreement.ts";
import { compare } from "../../boards/compare.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { readArray } from "./read_store.ts";

/** Most numbers held at a time: half a gigabyte. A task with more is left out. */
const MOST = 2 ** 26;

/**
 * Per task, how similarly explainers without controls rank inputs, each at its first seed.
 *
 * Left out are explanations that are not stored, and tasks with fewer than two explanations or with
 * more than 2^26 attributions together.
 */
export async function storedAgreement(
  out: string,
  records: readonly CellRecord[],
): Promise<TaskAgreement[]> {
  const ordered = records.filter(({ names, outcome }) =>
    !names.control && outcome.status === "scored"
  ).sort((a, b) =>
    compare(a.names.task, b.names.task) ||
    compare(a.names.explainer, b.names.explainer) || a.cell.seed - b.cell.seed
  );
  const byTask = Map.groupBy(ordered, ({ names }) => names.task);
  const agreements: TaskAgreement[] = [];
  for (const [task, group] of byTask) {
    const arrays = await attributionsOf(out, group);
    if (arrays && arrays.size > 1) agreements.push(agreement(task, arrays));
  }
  return agreements;
}

/** By explainer, undefined when they are too many. */
async function attributionsOf(
  out: string,
  records: readonly CellRecord[],
): Promise<Map<string, NdArray> | undefined> {
  const arrays = new Map<string, NdArray>();
  let size = 0;
  for (const { names, outcome } of records) {
    if (outcome.status !== "scored" || arrays.has(names.explainer)) continue;
    const array = await readArray(out, outcome.attributions);
    if ("reason" in array) continue;
    size += sizeOf(array.shape);
    if (size > MOST) return undefined;
    arrays.set(names.explainer, array);
  }
  return arrays;
}
