/**
 * Thresholded attributions.
 *
 * @module
 */
import { largestOf } from "./localise.ts";

/** How attributions become an object. */
export type SegmentOptions = {
  /**
   * Which pixels belong to the object: those with at least a `share` of the largest value, or those
   * above the threshold of Otsu, which parts values into two groups of least variance.
   *
   * @default "share"
   */
  readonly threshold: "share" | "otsu";
  /**
   * Share of the largest value, for `threshold` share.
   *
   * @default 0.5
   */
  readonly share: number;
};

/** Defaults and limits of {@linkcode SegmentOptions}. */
export const segmentOptions = {
  defaults: { threshold: "share", share: 0.5 },
  limits: {
    threshold: { choices: ["share", "otsu"] },
    share: { min: 0.01, max: 1 },
  },
} as const;

/**
 * 1 for the pixels that belong to the object, 0 for the others.
 *
 * - Equal values are treated equally, so there are no ties to break.
 * - Undefined where all values are 0, and for Otsu's threshold where all are equal.
 *
 * Otsu (1979, doi:10.1109/TSMC.1979.4310076), over the values themselves instead of a histogram;
 * where several thresholds are equally good, the lowest.
 *
 * @example
 * ```ts
 * import { segmentPixels } from "./segment_pixels.ts";
 * import assert from "node:assert/strict";
 * const values = Float64Array.of(10, 9, 2, 1);
 * assert.deepEqual([...segmentPixels(values, { threshold: "share", share: 0.95 })!], [1, 0, 0, 0]);
 * assert.deepEqual([...segmentPixels(values, { threshold: "otsu", share: 0.95 })!], [1, 1, 0, 0]);
 * ```
 */
export function segmentPixels(
  values: Float64Array,
  { threshold, share }: SegmentOptions,
): Uint8Array | undefined {
  const largest = largestOf(values);
  if (!(largest > 0)) return undefined;
  const least = threshold === "share" ? share * largest : otsu(values);
  return least === undefined
    ? undefined
    : Uint8Array.from(values, (value) => value >= least ? 1 : 0);
}

/** Smallest value of the upper group. */
function otsu(values: Float64Array): number | undefined {
  const sorted = values.toSorted();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  let below = 0;
  let best: { least: number; separation: number } | undefined;
  for (let count = 1; count < sorted.length; count++) {
    below += sorted[count - 1]!;
    if (sorted[count] === sorted[count - 1]) continue;
    const others = sorted.length - count;
    const gap = (total - below) / others - below / count;
    const separation = count * others * gap ** 2;
    if (!best || separation > best.separation) {
      best = { least: sorted[count]!, separation };
    }
  }
  return best?.least;
}
