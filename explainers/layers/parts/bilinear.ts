/**
 * Bilinear resizing of maps.
 *
 * @module
 */

/** Height and width. */
export type Extent = readonly [height: number, width: number];

/**
 * Bilinear resizing of flat maps `[height, width]`, bound to both extents.
 *
 * - Both extents cover the same image; a value stands in the middle of its cell ("half-pixel
 *   centres").
 * - Beyond the outermost middles, values are constant.
 * - Equal extents change nothing.
 *
 * @example
 * ```ts
 * import { bilinear } from "./bilinear.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...bilinear([1, 2], [1, 4])([0, 4])], [0, 1, 3, 4]);
 * ```
 */
export function bilinear(
  from: Extent,
  to: Extent,
): (map: ArrayLike<number>) => Float64Array {
  const rows = places(from[0], to[0]);
  const columns = places(from[1], to[1]);
  return (map) => {
    const across = (row: number, { first, second, share }: Place) =>
      mix(map[row * from[1] + first]!, map[row * from[1] + second]!, share);
    return Float64Array.from(
      rows.flatMap(({ first, second, share }) =>
        columns.map((column) =>
          mix(across(first, column), across(second, column), share)
        )
      ),
    );
  };
}

/** Two neighbours on an axis, and the weight of the second. */
interface Place {
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

function places(from: number, to: number): Place[] {
  return Array.from({ length: to }, (_, i) => {
    const middle = (i + 0.5) * from / to - 0.5;
    const at = Math.min(Math.max(middle, 0), from - 1);
    const first = Math.floor(at);
    return { first, second: Math.min(first + 1, from - 1), share: at - first };
  });
}

function mix(a: number, b: number, share: number): number {
  return a + share * (b - a);
}
