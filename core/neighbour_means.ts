/**
 * Pixels guessed from their neighbours.
 *
 * @module
 */

/** Weights of the four direct and the four diagonal neighbours. */
const DIRECT = 1 / 6;
const DIAGONAL = 1 / 12;

/** Where a neighbour lies, and its weight. */
const around = [-1, 0, 1].flatMap((dy) =>
  [-1, 0, 1].filter((dx) => dy !== 0 || dx !== 0)
    .map((dx) => ({ dy, dx, weight: dy && dx ? DIAGONAL : DIRECT }))
);

/**
 * One channel `[height, width]` whose pixels with `missing` = 1 are the weighted means of their neighbours, all at once: the solution of the linear system of
 * Rong et al. (2022), arXiv:2202.00449, section 4. Direct neighbours weigh 1/6, diagonal ones 1/12; at the rim the rest are weighted up.
 *
 * Solved by conjugate gradients in float64 down to a residual of 1e-10 of its start: the matrix is symmetric and positive definite as soon as one pixel is known.
 * Cost: no rows; some tens of sweeps over the missing pixels, more where they lie far from known ones.
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
  const height = missing.length / width;
  /** Σ weight · (own − neighbour), over all neighbours of a missing pixel. */
  const imbalance = (of: Float64Array, at: number) => {
    const [y, x] = [Math.floor(at / width), at % width];
    let sum = 0;
    for (const { dy, dx, weight } of around) {
      const inside = y + dy >= 0 && y + dy < height && x + dx >= 0 &&
        x + dx < width;
      if (inside) sum += weight * (of[at]! - of[at + dy * width + dx]!);
    }
    return sum;
  };
  const known = values.length - cells.length;
  let mean = 0;
  for (let at = 0; at < filled.length; at++) {
    if (!missing[at]) mean += filled[at]! / known;
  }
  for (const at of cells) filled[at] = mean;

  const r = Float64Array.from(cells, (at) => -imbalance(filled, at));
  // Zero at known pixels, so that one function serves both the start and the steps.
  const step = new Float64Array(filled.length);
  cells.forEach((at, i) => step[at] = r[i]!);
  const moved = new Float64Array(cells.length);
  let square = dot(r, r);
  const enough = square * 1e-20;
  // Exact after one round per unknown but for rounding.
  for (let round = 0; square > enough && round < 2 * cells.length; round++) {
    let curvature = 0;
    cells.forEach((at, i) => {
      moved[i] = imbalance(step, at);
      curvature += step[at]! * moved[i]!;
    });
    const length = square / curvature;
    cells.forEach((at, i) => {
      filled[at]! += length * step[at]!;
      r[i]! -= length * moved[i]!;
    });
    const next = dot(r, r);
    cells.forEach((at, i) => step[at] = r[i]! + next / square * step[at]!);
    square = next;
  }
  return filled;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
