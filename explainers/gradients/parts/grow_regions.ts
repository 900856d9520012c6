/**
 * Regions in the order of their mean attribution.
 *
 * @module
 */

/** Pixels and the sum of their values. */
interface Region {
  readonly pixels: readonly number[];
  readonly sum: number;
}

/**
 * Mean value of the region with which each pixel enters, when overlapping segments (lists of
 * pixels) enter in the order of the mean value of their remaining pixels.
 *
 * - Ties: the segment that brings more pixels first, then the one listed first.
 * - Pixels of no segment enter last, together.
 * - A later region may have a higher mean than an earlier one, since pixels between them have
 *   entered. Such neighbours are joined, so that values descend in the order of entering, and their
 *   sum is that of `values`.
 *
 * @example
 * ```ts
 * import { growRegions } from "./grow_regions.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...growRegions([0, 5, 7, 1], [[0, 1], [2, 1], [3]])], [0, 6, 6, 1]);
 * ```
 */
export function growRegions(
  values: ArrayLike<number>,
  segments: readonly (readonly number[])[],
): Float64Array {
  const holders = Array.from(
    { length: values.length },
    (): number[] => [],
  );
  const sums = new Float64Array(segments.length);
  const areas = new Int32Array(segments.length);
  segments.forEach((pixels, s) => {
    for (const pixel of pixels) {
      holders[pixel]!.push(s);
      sums[s]! += values[pixel]!;
      areas[s]!++;
    }
  });
  const entered = new Uint8Array(values.length);
  const regions: Region[] = [];
  const enter = (pixels: readonly number[]) => {
    const fresh = pixels.filter((pixel) => !entered[pixel]);
    let sum = 0;
    for (const pixel of fresh) {
      entered[pixel] = 1;
      sum += values[pixel]!;
      for (const s of holders[pixel]!) {
        sums[s]! -= values[pixel]!;
        areas[s]!--;
      }
    }
    if (fresh.length > 0) settle(regions, { pixels: fresh, sum });
  };
  for (
    let next = densest(sums, areas);
    next >= 0;
    next = densest(sums, areas)
  ) enter(segments[next]!);
  enter(Array.from({ length: values.length }, (_, pixel) => pixel));
  const means = new Float64Array(values.length);
  for (const { pixels, sum } of regions) {
    for (const pixel of pixels) means[pixel] = sum / pixels.length;
  }
  return means;
}

/** The segment of the largest mean, -1 when all are used up. */
function densest(sums: Float64Array, areas: Int32Array): number {
  let best = -1;
  for (let s = 0; s < sums.length; s++) {
    if (areas[s] === 0) continue;
    // Products instead of means; -1 has neither sum nor area.
    const lead = best < 0
      ? 1
      : sums[s]! * areas[best]! - sums[best]! * areas[s]!;
    if (lead > 0 || (lead === 0 && areas[s]! > areas[best]!)) best = s;
  }
  return best;
}

/** Appends a region, joined with those before it that have a lower mean. */
function settle(regions: Region[], added: Region): void {
  let last = added;
  for (let before = regions.at(-1); before; before = regions.at(-1)) {
    if (before.sum / before.pixels.length >= last.sum / last.pixels.length) {
      break;
    }
    regions.pop();
    last = {
      pixels: [...before.pixels, ...last.pixels],
      sum: before.sum + last.sum,
    };
  }
  regions.push(last);
}
