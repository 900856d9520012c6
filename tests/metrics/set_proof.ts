/**
 * Proofs of metrics that count the relevant units in subsets.
 *
 * @module
 */
import { linearModel } from "../../core/testing/linear_model.ts";
import type { Proof } from "./proof.ts";

const ones = [1, 1, 1, 1];
const relevance = [1, 2, 0, 0];

/**
 * A proof over five instances: one of the two relevant units named with an irrelevant one; both in
 * two sets; none named; both irrelevant ones; one named where none is relevant.
 */
export function setProof(working: string, scores: readonly number[]): Proof {
  const five = Array.from({ length: 5 }, () => ones);
  return {
    hand: {
      working,
      scene: {
        model: linearModel(ones),
        inputs: five,
        attributions: five,
        relevance: [relevance, relevance, relevance, relevance, [0, 0, 0, 0]],
        subsets: [[[0, 2]], [[1], [0]], [], [[2], [3]], [[0]]],
      },
      scores,
    },
    best: {
      scene: {
        model: linearModel(ones),
        inputs: [ones],
        attributions: [ones],
        relevance: [relevance],
        subsets: [[[1], [0]]],
      },
      score: 1,
    },
    worse: { subsets: [[[0, 2]]] },
    mutations: ["rotated"],
    invariances: ["negated", "doubled", "tripled"],
  };
}
