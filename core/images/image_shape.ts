/**
 * Shape of images.
 *
 * @module
 */

/**
 * Height, width and channels of one input.
 *
 * @throws {RangeError} when inputs are not `[height, width, channels]`.
 *
 * @example
 * ```ts
 * import { imageShape } from "./image_shape.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(imageShape([28, 28, 1]), [28, 28, 1]);
 * assert.throws(() => imageShape([784]), RangeError);
 * ```
 */
export function imageShape(
  inputShape: readonly number[],
): readonly [height: number, width: number, channels: number] {
  const [height, width, channels] = inputShape;
  if (channels === undefined || inputShape.length !== 3) {
    throw new RangeError(
      `Cannot see an image: inputs must be [height, width, channels], current value is [${inputShape}]`,
    );
  }
  return [height!, width!, channels];
}
