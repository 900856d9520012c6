/**
 * Segmentations of an image at several scales.
 *
 * @module
 */
import type { Limit } from "../../../core/contracts/card.ts";
import type { Box } from "../../../core/contracts/context.ts";
import { graphSegments } from "./graph_segments.ts";
import { heatBlur } from "../../../core/images/heat_blur.ts";

/** Options of {@linkcode overSegments}; lengths are shares of the image's longer side. */
export type OverSegmentsOptions = {
  /** Number of scales. @default 6 */
  readonly scales: number;
  /**
   * Smallest k of the segmentation for an image whose longer side has 224 pixels, in channel
   * ranges; k shrinks with the side.
   *
   * @default 0.1
   */
  readonly finest: number;
  /** Largest k; those between are evenly spaced in their logarithm. @default 2.4 */
  readonly coarsest: number;
  /** Least area of a part, as a share of the image. @default 0.003 */
  readonly least: number;
  /** Standard deviation of the blur before segmentation. @default 0.0036 */
  readonly smoothing: number;
  /** Width of the rim by which parts are dilated, rounded to pixels. @default 0.022 */
  readonly rim: number;
};

/**
 * Their defaults: 50 and 1200 of 255 on colours from −1 to 1; 150 of 224 · 224 pixels; 0.8 and 5 of
 * 224 pixels.
 */
export const overSegmentsDefaults: OverSegmentsOptions = {
  scales: 6,
  finest: 0.1,
  coarsest: 2.4,
  least: 0.003,
  smoothing: 0.0036,
  rim: 0.022,
};

/** Their limits. */
export const overSegmentsLimits: Record<keyof OverSegmentsOptions, Limit> = {
  scales: { min: 1, max: 100, integer: true },
  finest: { min: 1e-6, max: 1e6 },
  coarsest: { min: 1e-6, max: 1e6 },
  least: { min: 0, max: 1 },
  smoothing: { min: 0, max: 1 },
  rim: { min: 0, max: 1 },
};

/** Longer side of the image that k is given for. */
const SIDE = 224;

/**
 * Segments an image `[height, width, channels]`, flat, at every scale and dilates the parts by a
 * rim. Returns the pixels of each part; every pixel is in one part or more per scale.
 *
 * Colours count as shares of their channel's range in `colours`; a channel without range does not
 * count.
 *
 * @throws {RangeError} when `coarsest` is below `finest`, or there is one scale and they differ.
 *
 * @example
 * ```ts
 * import { overSegments, overSegmentsDefaults } from "./over_segments.ts";
 * import assert from "node:assert/strict";
 * const grey = { lower: new Float32Array([0]), upper: new Float32Array([1]) };
 * const options = { ...overSegmentsDefaults, scales: 2 };
 * assert.deepEqual(overSegments([1, 4, 1], grey, options)([0, 0, 1, 1]), [
 *   [0, 1],
 *   [2, 3],
 *   [0, 1],
 *   [2, 3],
 * ]);
 * ```
 */
export function overSegments(
  shape: readonly [height: number, width: number, channels: number],
  { lower, upper }: Box,
  { scales, finest, coarsest, least, smoothing, rim }: OverSegmentsOptions,
): (image: ArrayLike<number>) => number[][] {
  if (coarsest < finest || (scales === 1 && coarsest > finest)) {
    throw new RangeError(
      `Cannot space ${scales} scales from finest = ${finest} on: coarsest must not lie below it, nor differ where there is one scale, current value is ${coarsest}`,
    );
  }
  const [height, width, channels] = shape;
  const side = Math.max(height, width);
  const { blur } = heatBlur(shape, smoothing * side);
  const radius = Math.round(rim * side);
  const growth = (coarsest / finest) ** (1 / Math.max(1, scales - 1));
  return (image) => {
    const shares = Float64Array.from(image, (value, i) => {
      const c = i % channels;
      const range = upper[c]! - lower[c]!;
      return range === 0 ? 0 : (value - lower[c]!) / range;
    });
    const segmentsAt = graphSegments(blur(shares), shape);
    return Array.from({ length: scales }, (_, k) => {
      const numbers = segmentsAt({
        scale: finest * growth ** k * side / SIDE,
        least: least * height * width,
      });
      return widened(numbers, height, width, radius);
    }).flat();
  };
}

/** Pixels of every part and those at most `radius` away along both axes, ascending. */
function widened(
  numbers: Int32Array,
  height: number,
  width: number,
  radius: number,
): number[][] {
  const parts: number[][] = [];
  numbers.forEach((number, pixel) => (parts[number] ??= []).push(pixel));
  /** The last part that each pixel has come into. */
  const latest = new Int32Array(numbers.length).fill(-1);
  const around = function* (pixel: number, reach: number) {
    const [y, x] = [Math.floor(pixel / width), pixel % width];
    const right = Math.min(width - 1, x + reach);
    const bottom = Math.min(height - 1, y + reach);
    for (let i = Math.max(0, y - reach); i <= bottom; i++) {
      for (let j = Math.max(0, x - reach); j <= right; j++) yield i * width + j;
    }
  };
  return parts.map((pixels, part) => {
    const wide = [...pixels];
    for (const pixel of pixels) latest[pixel] = part;
    for (const pixel of pixels) {
      // What lies around inner pixels is within reach of those at the edge.
      if (![...around(pixel, 1)].some((near) => numbers[near] !== part)) {
        continue;
      }
      for (const near of around(pixel, radius)) {
        if (latest[near] === part) continue;
        latest[near] = part;
        wide.push(near);
      }
    }
    return wide.sort((a, b) => a - b);
  });
}
