/**
 * Dense arrays of numbers.
 *
 * @module
 */
/** A dense array in row-major order; the first axis counts rows. */
export interface NdArray<
  Data extends Float32Array | Float64Array = Float32Array | Float64Array,
> {
  /** Length of each axis; their product is `data.length`. */
  readonly shape: readonly number[];
  /** The values, last axis fastest. */
  readonly data: Data;
}

/**
 * Product of the axis lengths.
 *
 * @example
 * ```ts
 * import { sizeOf } from "./nd_array.ts";
 * import assert from "node:assert/strict";
 * assert.equal(sizeOf([2, 3, 4]), 24);
 * ```
 */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

/**
 * Wraps values in a shape.
 *
 * @throws {RangeError} when the shape does not hold exactly `data.length` values.
 *
 * @example
 * ```ts
 * import { ndArray } from "./nd_array.ts";
 * import assert from "node:assert/strict";
 * assert.throws(() => ndArray([2, 2], new Float32Array(3)), RangeError);
 * ```
 */
export function ndArray<Data extends Float32Array | Float64Array>(
  shape: readonly number[],
  data: Data,
): NdArray<Data> {
  if (sizeOf(shape) !== data.length) {
    throw new RangeError(
      `Cannot shape values: [${shape}] holds ${
        sizeOf(shape)
      }, current value has ${data.length}`,
    );
  }
  return { shape, data };
}

/** Number of rows, the first axis. */
export function rowsOf(array: NdArray): number {
  return array.shape[0] ?? 0;
}

/** Number of values in one row. */
export function rowSize(array: NdArray): number {
  return sizeOf(array.shape.slice(1));
}

/** A view of row `index`. */
export function rowAt<Data extends Float32Array | Float64Array>(
  array: NdArray<Data>,
  index: number,
): Data {
  const size = rowSize(array);
  return array.data.subarray(index * size, (index + 1) * size) as Data;
}

/** A view of rows `start .. end`. */
export function sliceRows<Data extends Float32Array | Float64Array>(
  array: NdArray<Data>,
  start: number,
  end: number,
): NdArray<Data> {
  const size = rowSize(array);
  return {
    shape: [end - start, ...array.shape.slice(1)],
    data: array.data.subarray(start * size, end * size) as Data,
  };
}

/** A copy of the rows at `indices`, in that order. */
export function takeRows(
  array: NdArray,
  indices: ArrayLike<number>,
): NdArray<Float32Array> {
  const size = rowSize(array);
  const data = new Float32Array(indices.length * size);
  for (let i = 0; i < indices.length; i++) {
    data.set(rowAt(array, indices[i]!), i * size);
  }
  return { shape: [indices.length, ...array.shape.slice(1)], data };
}
