/**
 * Explaining many instances, a batch at a time.
 *
 * @module
 */
import type { Batch } from "../../core/contracts/batch.ts";
import type { Explain, Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Model } from "../../core/contracts/model.ts";
import { rowsOf, sliceRows } from "../../core/contracts/nd_array.ts";
import { checkBatch } from "../../core/rows/check_batch.ts";
import { sliceTruth } from "../../core/rows/slice_truth.ts";
import { checkExplanation } from "./check_explanation.ts";
import { ownCopy } from "../foreign/own_copy.ts";
import { joinExplanations } from "./join_explanations.ts";

/**
 * What `explain`, bound to `model`, answers for all of `batch`, asked about `step` instances at a
 * time.
 *
 * It is handed copies of the instances, so that what it writes to them reaches nobody else.
 * Truth is shown only to an explainer that says that it looks at it.
 *
 * @throws {RangeError} when the batch does not fit the model, or an answer is no explanation.
 */
export async function explainBatches(
  { id, needs }: Explainer,
  explain: Explain,
  model: Model,
  batch: Batch,
  step: number,
): Promise<Explanation> {
  checkBatch(model, batch);
  const parts: Explanation[] = [];
  const rows = rowsOf(batch.inputs);
  for (let at = 0; at < rows; at += step) {
    const part = sliceBatch(batch, at, Math.min(rows, at + step));
    const { truth, ...blind } = part;
    const explanation = await explain(
      ownCopy(needs.includes("relevance") && truth ? part : blind),
    );
    checkExplanation(id, part, explanation);
    parts.push(explanation);
  }
  return joinExplanations(parts);
}

function sliceBatch(batch: Batch, start: number, end: number): Batch {
  const { inputs, targets, instances, truth } = batch;
  return {
    inputs: sliceRows(inputs, start, end),
    targets: targets.subarray(start, end),
    instances: instances.subarray(start, end),
    ...(truth && { truth: sliceTruth(truth, start, end) }),
  };
}
