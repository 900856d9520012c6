/**
 * Evidence about road.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** A pixel imputed from pixels at 0 is at most noise. */
export const proof: Proof = {
  hand: {
    working: "3a - 2: at (1, 0) the class goes with a; stays without b",
    scene: {
      model: linearModel([3, 0], -2),
      inputs: [[1, 0], [1, 0]],
      attributions: [[3, 0], [0, 3]],
    },
    scores: [0, 1],
  },
  best: {
    scene: {
      model: linearModel([3, 0, 0, 0], -2),
      inputs: [[1, 0, 0, 0]],
      attributions: [[4, 2, 1, -1]],
    },
    score: 0,
  },
  worse: [[2, 4, 1, -1]],
  mutations: ["negated", "rotated"],
  invariances: ["doubled", "tripled"],
};
