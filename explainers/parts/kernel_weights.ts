/**
 * How much a neighbour counts.
 *
 * @module
 */

/** How far two codes lie apart. */
export type Distance = "euclidean" | "cosine";

/**
 * LIME's kernel √exp(−d² / σ²) of each row's distance d to row 0 of `design` `[rows, columns]`: 1 at row 0, in [0, 1] elsewhere.
 *
 * `euclidean`: σ = width · √columns. `cosine`: d = 1 − cos, 1 where either is all zeros; σ = width.
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
  const share = distance === "cosine" ? 1 : columns;
  return Float64Array.from({ length: design.length / columns }, (_, row) => {
    let [product, own, first, square] = [0, 0, 0, 0];
    for (let j = 0; j < columns; j++) {
      const [z, z0] = [design[row * columns + j]!, design[j]!];
      product += z * z0;
      own += z * z;
      first += z0 * z0;
      square += (z - z0) ** 2;
    }
    if (distance === "cosine" && row > 0) {
      const norms = Math.sqrt(own * first);
      square = (norms === 0 ? 1 : 1 - product / norms) ** 2;
    }
    return Math.exp(-square / share / (2 * width * width));
  });
}
