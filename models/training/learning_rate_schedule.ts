/**
 * Learning-rate schedule.
 *
 * @module
 */

/**
 * Learning-rate factor in [0, 1] after `done` of `epochs` epochs: linear warm-up, then half a
 * cosine to 0.
 *
 * - 1 throughout where `warmUp` is 0.
 * - Sources: warm-up, Goyal and others, 2017, arXiv:1706.02677; cosine, Loshchilov and Hutter,
 *   2017, arXiv:1608.03983.
 *
 * @example
 * ```ts
 * import { learningRateSchedule } from "./learning_rate_schedule.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(
 *   [1, 2, 6, 10].map((done) => learningRateSchedule(done, 10, 2)),
 *   [0.5, 1, 0.5, 0],
 * );
 * ```
 */
export function learningRateSchedule(
  done: number,
  epochs: number,
  warmUp: number,
): number {
  if (warmUp === 0) return 1;
  if (done <= warmUp) return done / warmUp;
  return 0.5 + 0.5 * Math.cos(Math.PI * (done - warmUp) / (epochs - warmUp));
}
