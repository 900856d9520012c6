/**
 * Evidence about pgu.
 *
 * @module
 */
import { functionModel } from "../../../core/testing/function_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Steps: any noise on an input moves the output by the same amount. */
export const proof: Proof = {
  hand: {
    working:
      "a moves the output by 2, b by 5; the smaller magnitude is b, then a",
    scene: {
      model: functionModel({
        inputs: 2,
        value: (row) => (row[0] === 1 ? 0 : 2) + (row[1] === 1 ? 0 : 5),
        gradient: () => [],
      }),
      inputs: [[1, 1], [1, 1]],
      attributions: [[2, 1], [-1, 3]],
    },
    scores: [5, 2],
  },
  best: {
    scene: {
      model: linearModel([3, 0, 0, 0]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[4, 2, 1, -1]],
    },
    score: 0,
  },
  worse: [[2, 4, 1, -1]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
