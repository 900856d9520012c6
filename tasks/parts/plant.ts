/**
 * Irrelevant columns that are added to real data.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";

/** Places of planted columns. */
export interface Planting {
  /** Per column: the input that it holds. */
  readonly input: Int32Array;
  /** Per column: true where its rows are shuffled. */
  readonly shadow: readonly boolean[];
  /** The input that is duplicated. */
  readonly twice: number;
}

/**
 * Columns of a table of `inputs` inputs: all inputs, one of them duplicated, and a shadow of each
 * of these columns.
 *
 * They come in a seeded order, so that positions do not tell them apart.
 *
 * @example
 * ```ts
 * import { planting } from "./plant.ts";
 * import assert from "node:assert/strict";
 * const { input, shadow } = planting("wine", 13);
 * assert.deepEqual([input.length, shadow.filter((is) => is).length], [28, 14]);
 * ```
 */
export function planting(id: string, inputs: number): Planting {
  const twice = rng(id, "planted", "twice").integer(inputs);
  const real = inputs + 1;
  const order = rng(id, "planted", "columns").permutation(2 * real);
  return {
    input: order.map((place) => place % real === inputs ? twice : place % real),
    shadow: Array.from(order, (place) => place >= real),
    twice,
  };
}

/**
 * Rows `[rows, 2 · (inputs + 1)]` with the columns of {@linkcode planting}.
 *
 * - A shadow holds the values of its input in shuffled rows: the same distribution, and no
 *   information about any row (Kursa and Rudnicki, 2010, doi:10.18637/jss.v036.i11).
 * - Images become flat rows of pixels.
 *
 * @example
 * ```ts
 * import { plant, planting } from "./plant.ts";
 * import assert from "node:assert/strict";
 * const { data } = plant("toy", { shape: [2, 1], data: new Float32Array([3, 4]) });
 * const { shadow } = planting("toy", 1);
 * assert.ok(shadow.every((is, column) => is || (data[column] === 3 && data[4 + column] === 4)));
 * ```
 */
export function plant(
  id: string,
  inputs: NdArray<Float32Array>,
): NdArray<Float32Array> {
  const rows = rowsOf(inputs);
  const inputCount = rowSize(inputs);
  const { input, shadow } = planting(id, inputCount);
  const size = input.length;
  const data = new Float32Array(rows * size);
  for (let column = 0; column < size; column++) {
    const order = shadow[column]
      ? rng(id, "planted", "shadow", column).permutation(rows)
      : undefined;
    for (let row = 0; row < rows; row++) {
      data[row * size + column] = inputs
        .data[(order?.[row] ?? row) * inputCount + input[column]!]!;
    }
  }
  return { shape: [rows, size], data };
}
