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
import { explanationKey } from "./cell_key.ts";
import type { Damage } from "./damage.ts";
import type { Agreement } from "./published_agreement.ts";
import { hasExplanation, readArray } from "./read_store.ts";

/** Most numbers held at a time: half a gigabyte. A task with more is left out. */
const MOST = 2 ** 26;

/**
 * Per task, how similarly explainers without controls rank inputs, each at its first seed.
 *
 * Left out are explanations that are not stored, and tasks with fewer than two explanations or with
 * more than 2^26 attributions together. Explanations that are stored and cannot be read are named,
 * with what is missing without them.
 */
export async function storedAgreement(
  out: string,
  records: readonly CellRecord[],
): Promise<Agreement> {
  const ordered = records.filter(({ names, outcome }) =>
    !names.control && outcome.status === "scored"
  ).sort((a, b) =>
    compare(a.names.task, b.names.task) ||
    compare(a.names.explainer, b.names.explainer) || a.cell.seed - b.cell.seed
  );
  const byTask = Map.groupBy(ordered, ({ names }) => names.task);
  const agreements: TaskAgreement[] = [];
  const damaged: Damage[] = [];
  for (const [task, group] of byTask) {
    const arrays = await attributionsOf(out, group, damaged);
    if (arrays && arrays.size > 1) agreements.push(agreement(task, arrays));
  }
  return { agreement: agreements, damaged };
}

/** By explainer, undefined when they are too many; adds those that cannot be read to `damaged`. */
async function attributionsOf(
  out: string,
  records: readonly CellRecord[],
  damaged: Damage[],
): Promise<Map<string, NdArray> | undefined> {
  const arrays = new Map<string, NdArray>();
  let size = 0;
  for (const { cell, names, outcome } of records) {
    if (outcome.status !== "scored" || arrays.has(names.explainer)) continue;
    const array = await readArray(out, outcome.attributions);
    if ("reason" in array) {
      const { path, reason } = array;
      const lost =
        `the board lacks the agreement of ${names.explainer} with others on ${names.task}`;
      if (await hasExplanation(out, await explanationKey(cell))) {
        damaged.push({ path, reason: `${reason}: ${lost}` });
      }
      continue;
    }
    size += sizeOf(array.shape);
    if (size > MOST) return undefined;
    arrays.set(names.explainer, array);
  }
  return arrays;
}
