/**
 * Converts a threshold option to an output.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";

/**
 * The output at or above which a row is sufficient: `threshold`, or `threshold` − 1 where the head
 * gives p − 1, so that one probability means the same under both probability heads.
 *
 * @throws {RangeError} when the head gives probabilities and `threshold` is not in (0, 1].
 *
 * @example
 * ```ts
 * import { outputThreshold } from "./output_threshold.ts";
 * import assert from "node:assert/strict";
 * assert.equal(outputThreshold({ head: "probability" }, 0.75), 0.75);
 * assert.equal(outputThreshold({ head: "shifted_probability" }, 0.75), -0.25);
 * ```
 */
export function outputThreshold(
  { head }: Pick<Model, "head">,
  threshold: number,
): number {
  if (head === "logit" || head === "value") return threshold;
  if (!(threshold > 0 && threshold <= 1)) {
    throw new RangeError(
      `Cannot call a probability sufficient: threshold must lie in (0, 1], current value is ${threshold}`,
    );
  }
  return head === "probability" ? threshold : threshold - 1;
}
