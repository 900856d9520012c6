/**
 * The characteristic radius δ* of SensX, from a stability profile.
 *
 * @module
 */

/**
 * δ*: the first radius beyond which the percentile bands of all larger radii together are no wider
 * than `tau` (the rule of the TMLR version of SensX, 2026).
 *
 * - 0 where the bands of all radii together are no wider than `tau` (insensitive).
 * - 1 where no radius qualifies. The last one never does: no radius lies beyond it.
 *
 * @throws {RangeError} when the lists differ in length.
 *
 * @example
 * ```ts
 * import { characteristicDelta } from "./characteristic_delta.ts";
 * import assert from "node:assert/strict";
 * assert.equal(characteristicDelta([0.25, 0.5, 1], [0, 0.4, 0.4], [1, 0.5, 0.45], 0.1), 0.25);
 * ```
 */
export function characteristicDelta(
  deltas: ArrayLike<number>,
  q01: ArrayLike<number>,
  q99: ArrayLike<number>,
  tau: number,
): number {
  if (q01.length !== deltas.length || q99.length !== deltas.length) {
    throw new RangeError(
      `Cannot choose a radius: each needs both percentiles, current value is ${deltas.length} radii, ${q01.length} and ${q99.length} percentiles`,
    );
  }
  let lowest = Infinity;
  let highest = -Infinity;
  let chosen = 1;
  for (let j = deltas.length - 1; j >= 0; j--) {
    if (highest - lowest <= tau && j < deltas.length - 1) chosen = deltas[j]!;
    lowest = Math.min(lowest, q01[j]!);
    highest = Math.max(highest, q99[j]!);
  }
  return highest - lowest <= tau ? 0 : chosen;
}
