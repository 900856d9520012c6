/**
 * Rectangular superpixels that ignore the image.
 *
 * @module
 */

/** A grid of rectangles. */
export interface GridSegments {
  /** Number of rectangles down and across. */
  readonly cells: readonly [down: number, across: number];
  /** Target side of a rectangle in pixels: √(pixels / count). */
  readonly side: number;
  /** Rectangle of each pixel, `[height, width]`, flat. */
  readonly labels: Int32Array;
}

/**
 * Cuts an image into a grid of about `count` rectangles, as square as whole numbers of them allow.
 *
 * Sides differ by at most one pixel.
 *
 * @throws {RangeError} when there are fewer pixels than segments.
 *
 * @example
 * ```ts
 * import { gridSegments } from "./grid_segments.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...gridSegments(2, 4, 2).labels], [0, 0, 1, 1, 0, 0, 1, 1]);
 * ```
 */
export function gridSegments(
  height: number,
  width: number,
  count: number,
): GridSegments {
  const pixels = height * width;
  if (count > pixels) {
    throw new RangeError(
      `Cannot cut an image: ${pixels} pixels make at most as many segments, current value is ${count}`,
    );
  }
  const side = Math.sqrt(pixels / count);
  const fit = (length: number) =>
    Math.min(length, Math.max(1, Math.round(length / side)));
  const [down, across] = [fit(height), fit(width)];
  const labels = Int32Array.from({ length: pixels }, (_, pixel) => {
    const [y, x] = [Math.floor(pixel / width), pixel % width];
    return Math.floor(y * down / height) * across +
      Math.floor(x * across / width);
  });
  return { cells: [down, across], side, labels };
}
