/**
 * Kernel weights of neighbours.
 *
 * @module
 */

/** Distance between two representations. */
export type Distance = "euclidean" | "cosine";

/**
 * LIME's kernel √exp(−d² / σ²) of each row's distance d to row 0 of `design` `[rows, columns]`.
 *
 * - 1 at row 0, in [0, 1] elsewhere.
 * - `euclidean`: σ = width · √columns.
 * - `cosine`: d = 1 − cos, 1 where either row is all zeros; σ = width.
 *
 * @example
 * ```ts
 * import { kernelWeights } from "./kernel_weights.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...kernelWeights([1, 1, 1, 0], 2, "euclidean", 1)], [1, Math.exp(-0.25)]);
 * ```
 */
export function kernelWeights(
  design: ArrayLike<number>,
  columns: number,
  distance: Distance,
  width: number,
): Float64Array {
  const codes = design instanceof Float64Array
    ? design
    : new Float64Array(design);
  const share = distance === "cosine" ? 1 : columns;
  const squareOf = distance === "cosine" ? cosineSquare : euclideanSquare;
  const first = codes.slice(0, columns);
  const weights = new Float64Array(codes.length / columns);
  // Rounding must not part the first row from itself.
  weights[0] = 1;
  for (let row = 1; row < weights.length; row++) {
    const square = squareOf(codes, row * columns, first);
    weights[row] = Math.exp(-square / share / (2 * width * width));
  }
  return weights;
}

function euclideanSquare(
  codes: Float64Array,
  start: number,
  first: Float64Array,
): number {
  let square = 0;
  for (let j = 0; j < first.length; j++) {
    const difference = codes[start + j]! - first[j]!;
    square += difference * difference;
  }
  return square;
}

function cosineSquare(
  codes: Float64Array,
  start: number,
  first: Float64Array,
): number {
  let [product, rowNorm, firstNorm] = [0, 0, 0];
  for (let j = 0; j < first.length; j++) {
    const [z, z0] = [codes[start + j]!, first[j]!];
    product += z * z0;
    rowNorm += z * z;
    firstNorm += z0 * z0;
  }
  const norms = Math.sqrt(rowNorm * firstNorm);
  return (norms === 0 ? 1 : 1 - product / norms) ** 2;
}
