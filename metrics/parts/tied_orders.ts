/**
 * Descending orders with ties in random order.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";

/**
 * Descending orders of `values`: the only one where no two are equal, else `draws` orders with
 * every tied block in random order.
 *
 * @throws {RangeError} when a value is NaN: it has no place.
 *
 * @example
 * ```ts
 * import { tiedOrders } from "./tied_orders.ts";
 * import { rng } from "../../core/rows/rng.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(tiedOrders([1, 3, 2], 8, rng(0)), [Int32Array.of(1, 2, 0)]);
 * assert.equal(tiedOrders([1, 3, 1], 8, rng(0)).length, 8);
 * ```
 */
export function tiedOrders(
  values: ArrayLike<number>,
  draws: number,
  random: Rng,
): Int32Array[] {
  const descending = (a: number, b: number) => {
    if (values[a]! > values[b]!) return -1;
    return values[a]! < values[b]! ? 1 : 0;
  };
  // The sort is stable, so tied entries stay in the random order that they come in.
  const draw = () => random.permutation(values.length).sort(descending);
  const first = draw();
  if (first.some((at) => Number.isNaN(values[at]))) {
    throw new RangeError(
      `Cannot order values: every value must be a number, current value is ${NaN}`,
    );
  }
  const tied = first.some((at, i) =>
    i > 0 && values[first[i - 1]!] === values[at]
  );
  return tied ? [first, ...Array.from({ length: draws - 1 }, draw)] : [first];
}
