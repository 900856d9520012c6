/**
 * Evidence about linearity_gap.
 *
 * @module
 */
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import type { Proof } from "../proof.ts";

/**
 * What is answered about the linear function that is 0 at 0 throughout, and about the sum, which is
 * 2 there.
 */
async function byModel(
  { inputs }: Batch,
  model: Model,
): Promise<readonly (readonly number[])[]> {
  const zeros = { shape: [1, 2], data: new Float32Array(2) };
  const [at0] = (await model.predict(zeros)).data;
  const table = at0 === 0 ? [[1, 0], [1, 0], [0, 0]] : [[5, 8], [3, 0], [0, 0]];
  return Array.from({ length: inputs.shape[0]! }, (_, row) => table[row]!);
}

/** Gradients of a linear model: its rises from 0. */
async function gradients(
  { targets }: Batch,
  model: Model,
): Promise<number[][]> {
  const rows = toyRows([[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]]);
  const [at0, ...others] = (await model.predict(rows)).data;
  return Array.from(targets, () => others.map((output) => output - at0!));
}

/** Explanations of f, of a linear g and of 2f + g. */
export const proof: Proof = {
  hand: {
    working:
      "2 · (2, 4) + (1, 0) = (5, 8): the sum's; 2 · (1, 2) + (1, 0) = (3, 4) against 3 0: 4 of 5; nothing on either side",
    scene: {
      model: linearModel([1, 1], 1),
      inputs: [[1, 1], [1, 1], [1, 1]],
      attributions: [[2, 4], [1, 2], [0, 0]],
      explain: byModel,
    },
    scores: [0, 0.8, NaN],
  },
  best: {
    scene: {
      model: linearModel([4, -2, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[4, -2, 1]],
      explain: gradients,
    },
    score: 0,
  },
  worse: [[4, -2, 2]],
  mutations: ["rotated", "negated", "doubled"],
  invariances: ["negated", "doubled", "tripled", "rotated"],
};
