/**
 * Evidence about pgi.
 *
 * @module
 */
import { functionModel } from "../../../core/testing/function_model.ts";
import type { Proof } from "../proof.ts";

/** Steps: any noise on an input moves the output by the same amount. */
export const proof: Proof = {
  hand: {
    working:
      "a moves the output by 2, b by 5; the larger magnitude is a, then b",
    scene: {
      model: functionModel({
        inputs: 2,
        value: (row: ArrayLike<number>) =>
          (row[0] === 1 ? 0 : 2) + (row[1] === 1 ? 0 : 5),
        gradient: () => [],
      }),
      inputs: [[1, 1], [1, 1]],
      attributions: [[2, 1], [-1, 3]],
    },
    scores: [2, 5],
  },
  best: {
    scene: {
      model: functionModel({
        inputs: 4,
        value: (row) => (row[0] === 1 ? 0 : 9) + (row[1] === 1 ? 0 : 1),
        gradient: () => [],
      }),
      inputs: [[1, 1, 1, 1]],
      attributions: [[4, 2, 1, -1]],
    },
    score: 9,
  },
  worse: [[2, 4, 1, -1]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
