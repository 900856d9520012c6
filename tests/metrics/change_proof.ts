/**
 * Proofs of metrics that compare an explanation with another one of the same instance.
 *
 * @module
 */
import { linearModel } from "../../core/testing/linear_model.ts";
import type { SceneParts } from "../../core/testing/scene.ts";
import { answering } from "./answering.ts";
import type { Proof } from "./proof.ts";

/** Attributions of the best scene, and what the other explanation must be too. */
export const unchanged = [[4, -2, 1]] as const;

/**
 * A proof of a metric that is 0 where the other explanation says the same, and that only the
 * proportions of attributions matter to.
 */
export function changeProof(
  hand: Proof["hand"],
  best: Pick<SceneParts, "model" | "explain"> = {
    model: linearModel([1, 1, 1]),
    explain: answering(unchanged),
  },
): Proof {
  return {
    hand,
    best: {
      scene: { ...best, inputs: [[1, 1, 1]], attributions: unchanged },
      score: 0,
    },
    worse: [[4, -2, 2]],
    mutations: ["rotated", "negated", "doubled"],
    invariances: ["negated", "doubled", "tripled", "rotated"],
  };
}
