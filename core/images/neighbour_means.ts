/**
 * Imputation of missing pixels from their neighbours.
 *
 * @module
 */

/** Weights of the four direct and the four diagonal neighbours. */
const DIRECT = 1 / 6;
const DIAGONAL = 1 / 12;

/**
 * Relative residual at which the system counts as solved: about the precision of float32 values.
 */
const TOLERANCE = 1e-8;

/** Offset of each neighbour, and its weight. */
const around = [-1, 0, 1].flatMap((dy) =>
  [-1, 0, 1].filter((dx) => dy !== 0 || dx !== 0)
    .map((dx) => ({ dy, dx, weight: dy && dx ? DIAGONAL : DIRECT }))
);

/**
 * Imputes the pixels of one channel `[height, width]` where `missing` is 1: each becomes the
 * weighted mean of its neighbours, all of them simultaneously.
 *
 * - The linear system of Rong et al. (2022), arXiv:2202.00449, section 4: direct neighbours weigh
 *   1/6, diagonal ones 1/12; at the border the weights of the others are scaled up.
 * - Solved by conjugate gradients in float64, to a relative residual of 1e-8. The matrix is
 *   symmetric and positive definite as soon as one pixel is known.
 * - Cost: no rows; some tens of sweeps over the missing pixels, more where they lie far from known
 *   ones.
 *
 * @throws {RangeError} when no pixel is known.
 *
 * @example
 * ```ts
 * import { neighbourMeans } from "./neighbour_means.ts";
 * import assert from "node:assert/strict";
 * const [, a, b] = neighbourMeans([3, 0, 0, 9], Uint8Array.of(0, 1, 1, 0), 4);
 * assert.ok(Math.abs(a! - 5) < 1e-9 && Math.abs(b! - 7) < 1e-9);
 * ```
 */
export function neighbourMeans(
  values: ArrayLike<number>,
  missing: Uint8Array,
  width: number,
): Float64Array {
  const filled = Float64Array.from(values);
  const cells = Int32Array.from(missing.keys()).filter((at) => missing[at]);
  if (cells.length === 0) return filled;
  if (cells.length === missing.length) {
    throw new RangeError(
      `Cannot guess pixels: one must be known, current value is ${missing.length} missing of ${missing.length}`,
    );
  }
  // Neighbour k of missing pixel i; beyond the border the pixel itself, whose difference is 0.
  const height = missing.length / width;
  const neighbours = new Int32Array(cells.length * around.length);
  cells.forEach((at, i) => {
    const [y, x] = [Math.floor(at / width), at % width];
    around.forEach(({ dy, dx }, k) => {
      const inside = y + dy >= 0 && y + dy < height && x + dx >= 0 &&
        x + dx < width;
      neighbours[i * around.length + k] = inside ? at + dy * width + dx : at;
    });
  });
  const weights = Float64Array.from(around, ({ weight }) => weight);
  /** Σ weight · (own − neighbour), over all neighbours of missing pixel `i`. */
  const imbalance = (of: Float64Array, i: number) => {
    const own = of[cells[i]!]!;
    let sum = 0;
    for (let k = 0; k < weights.length; k++) {
      sum += weights[k]! * (own - of[neighbours[i * weights.length + k]!]!);
    }
    return sum;
  };
  const known = values.length - cells.length;
  let mean = 0;
  for (let at = 0; at < filled.length; at++) {
    if (!missing[at]) mean += filled[at]! / known;
  }
  for (const at of cells) filled[at] = mean;

  const r = Float64Array.from(cells, (_, i) => -imbalance(filled, i));
  // Zero at known pixels, so that `imbalance` serves both the start and the steps.
  const step = new Float64Array(filled.length);
  for (let i = 0; i < r.length; i++) step[cells[i]!] = r[i]!;
  const product = new Float64Array(r.length);
  let square = dot(r, r);
  const enough = square * TOLERANCE ** 2;
  // Exact after one round per unknown but for rounding.
  for (let round = 0; square > enough && round < 2 * r.length; round++) {
    let curvature = 0;
    for (let i = 0; i < r.length; i++) {
      product[i] = imbalance(step, i);
      curvature += step[cells[i]!]! * product[i]!;
    }
    const length = square / curvature;
    for (let i = 0; i < r.length; i++) {
      filled[cells[i]!]! += length * step[cells[i]!]!;
      r[i]! -= length * product[i]!;
    }
    const next = dot(r, r);
    for (let i = 0; i < r.length; i++) {
      step[cells[i]!] = r[i]! + next / square * step[cells[i]!]!;
    }
    square = next;
  }
  return filled;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
