/**
 * Connected components of pixels.
 *
 * @module
 */

/**
 * The largest connected component of the pixels that are set; several where they are equally large,
 * none where nothing is set. Pixels that share a side or a corner are connected.
 *
 * @returns Pixels of each, ascending, in reading order.
 *
 * @example
 * ```ts
 * import { largestComponents } from "./largest_components.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(largestComponents([1, 5], [1, 1, 0, 1, 0]), [Int32Array.of(0, 1)]);
 * assert.equal(largestComponents([1, 3], [1, 0, 1]).length, 2);
 * ```
 */
export function largestComponents(
  [height, width]: readonly [number, number],
  set: ArrayLike<number>,
): Int32Array[] {
  const seen = new Uint8Array(height * width);
  let largest: Int32Array[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (!set[start] || seen[start]) continue;
    seen[start] = 1;
    const component = [start];
    for (let next = 0; next < component.length; next++) {
      const [y, x] = [
        Math.floor(component[next]! / width),
        component[next]! % width,
      ];
      for (let i = Math.max(0, y - 1); i <= Math.min(height - 1, y + 1); i++) {
        for (let j = Math.max(0, x - 1); j <= Math.min(width - 1, x + 1); j++) {
          const at = i * width + j;
          if (!set[at] || seen[at]) continue;
          seen[at] = 1;
          component.push(at);
        }
      }
    }
    const least = largest[0]?.length ?? 0;
    if (component.length > least) largest = [];
    if (component.length >= least) {
      largest.push(Int32Array.from(component).sort());
    }
  }
  return largest;
}
