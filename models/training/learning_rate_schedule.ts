/**
 * A step size that rises and falls.
 *
 * @module
 */

/**
 * Share of the largest step size once so many of all epochs are done: from 0 evenly to 1 over the
 * first `warmUp` (Goyal and others, 2017, arXiv:1706.02677), from there to 0 along half a cosine
 * (Loshchilov and Hutter, 2017, arXiv:1608.03983). Always 1 where `warmUp` is 0.
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
