/**
 * Evidence about random_logit.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { answering } from "../answering.ts";
import type { Proof } from "../proof.ts";

/** The only other output. */
export const proof: Proof = {
  hand: {
    working: "ranks 3 2 1 against 1 3 2; constant; 1 2 3 against 1 3 2",
    scene: {
      model: { ...linearModel([1, 1, 1]), outputs: 2 },
      inputs: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
      attributions: [[3, -2, 1], [1, 1, 1], [1, 2, 3]],
      explain: answering([[1, 3, -2]]),
    },
    scores: [1 / 2, NaN, 1 / 2],
  },
  best: {
    scene: {
      model: { ...linearModel([1, 1, 1, 1]), outputs: 2 },
      inputs: [[1, 1, 1, 1]],
      attributions: [[1, 2, 3, 4]],
      explain: answering([[2, 4, 1, 3]]),
    },
    score: 0,
  },
  worse: [[2, 4, 1, 3]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
