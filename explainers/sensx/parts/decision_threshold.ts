/**
 * Converts a decision threshold from a probability to an output.
 *
 * @module
 */
import type { Model } from "../../../core/contracts/model.ts";
import { decisionRefusal } from "./decision_refusal.ts";
import { outputThreshold } from "../../parts/output_threshold.ts";

/**
 * The output at which the model's probability is `threshold`.
 *
 * - Head `probability`: `threshold`. Head `shifted_probability`: `threshold` − 1.
 * - Head `logit` with one output: log(p / (1 − p)).
 * - Head `value`: `threshold`, read as an output.
 *
 * @throws {RangeError} when the head gives probabilities or a logit and `threshold` is not in (0,
 *   1), or the logit is one of several, from which alone no probability follows.
 *
 * @example
 * ```ts
 * import { decisionThreshold } from "./decision_threshold.ts";
 * import assert from "node:assert/strict";
 * assert.equal(decisionThreshold({ head: "shifted_probability", outputs: 1 }, 0.5), -0.5);
 * assert.equal(decisionThreshold({ head: "logit", outputs: 1 }, 0.5), 0);
 * ```
 */
export function decisionThreshold(
  model: Pick<Model, "head" | "outputs">,
  threshold: number,
): number {
  if (model.head === "value") return threshold;
  if (!(threshold > 0 && threshold < 1)) {
    throw new RangeError(
      `Cannot decide by a probability: threshold must lie in (0, 1), current value is ${threshold}`,
    );
  }
  if (model.head !== "logit") return outputThreshold(model, threshold);
  const reason = decisionRefusal(model);
  if (reason) throw new RangeError(`Cannot decide: the method ${reason}`);
  return Math.log(threshold / (1 - threshold));
}
