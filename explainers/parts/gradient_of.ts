/**
 * The gradient that gradient methods need.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";

/**
 * The model's gradient.
 *
 * @throws {RangeError} when it has none.
 *
 * @example
 * ```ts
 * import { gradientOf } from "./gradient_of.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import assert from "node:assert/strict";
 * const { gradient: _, ...blackBox } = linearModel([2, 3]);
 * assert.throws(() => gradientOf(blackBox), RangeError);
 * ```
 */
export function gradientOf(model: Model): NonNullable<Model["gradient"]> {
  if (!model.gradient) {
    throw new RangeError(
      "Cannot differentiate the model: it must have a gradient, current value is undefined",
    );
  }
  return model.gradient.bind(model);
}
