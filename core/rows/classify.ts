/**
 * Predicted classes.
 *
 * @module
 */
import type { Model } from "../contracts/model.ts";
import type { NdArray } from "../contracts/nd_array.ts";

/**
 * Predicted class of each row.
 *
 * - Several outputs: the index of the largest (of ties the first).
 * - One output: 1 where its probability exceeds ½, else 0.
 *
 * @example
 * ```ts
 * import { classify } from "./classify.ts";
 * import { linearModel } from "../testing/linear_model.ts";
 * import assert from "node:assert/strict";
 * const rows = { shape: [2, 1], data: new Float32Array([-1, 1]) };
 * assert.deepEqual(
 *   await classify({ ...linearModel([1]), head: "logit" }, rows),
 *   new Int32Array([0, 1]),
 * );
 * ```
 */
export async function classify(
  model: Model,
  inputs: NdArray,
): Promise<Int32Array> {
  return labelsOf(model, (await model.predict(inputs)).data);
}

/** Predicted classes from known outputs, flat `[rows, outputs]`. */
export function labelsOf(
  { outputs, head }: Pick<Model, "outputs" | "head">,
  data: Float64Array,
): Int32Array {
  if (outputs === 1) {
    const thresholds: { readonly [head: string]: number } = {
      probability: 0.5,
      shifted_probability: -0.5,
    };
    const threshold = thresholds[head] ?? 0;
    return Int32Array.from(data, (value) => value > threshold ? 1 : 0);
  }
  return Int32Array.from({ length: data.length / outputs }, (_, row) => {
    const start = row * outputs;
    let best = 0;
    for (let k = 1; k < outputs; k++) {
      if (data[start + k]! > data[start + best]!) best = k;
    }
    return best;
  });
}
