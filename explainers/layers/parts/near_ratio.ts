/**
 * Ratios of differences.
 *
 * @module
 */
import { abs, div, greater, type Tensor, where } from "@tensorflow/tfjs-core";

/**
 * Differences up to this count as none. Below it, the rounding of a float32 change of output near
 * 1, 6e-8, would be more than 6 % of the ratio. The error of a unit's attribution is instead at
 * most this times a difference of two gradients.
 */
export const NEAR = 1e-6;

/**
 * change / difference where the difference is more than {@linkcode NEAR}, and `otherwise`
 * elsewhere; shapes are broadcast.
 *
 * @example
 * ```ts
 * import { tensor1d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../../models/backends.ts";
 * import { nearRatio } from "./near_ratio.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const gradients = nearRatio(tensor1d([6, 0]), tensor1d([2, 0]), tensor1d([9, 9]));
 * assert.deepEqual([...await gradients.data()], [3, 9]);
 * ```
 */
export function nearRatio(
  change: Tensor,
  difference: Tensor,
  otherwise: Tensor,
): Tensor {
  const far = greater(abs(difference), NEAR);
  // A quotient that is not taken may be anything, but infinite ones slow some processors down.
  const divisor = where(far, difference, 1);
  return where(far, div(change, divisor), otherwise);
}
