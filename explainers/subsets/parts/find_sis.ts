/**
 * A sufficient subset from a backward selection.
 *
 * @module
 */
import type { Selection } from "./backward_selection.ts";

/**
 * The sufficient subset: the units masked last, back to the last step that left the output at
 * `threshold` or above.
 *
 * - Order: the unit masked last comes first.
 * - Empty where even the fully masked row reaches `threshold`.
 * - All units where no step left the output there.
 *
 * @example
 * ```ts
 * import { findSis } from "./find_sis.ts";
 * import assert from "node:assert/strict";
 * const selection = { order: new Int32Array([1, 2, 0]), values: new Float64Array([8, 5, 0]) };
 * assert.deepEqual([...findSis(selection, 6)], [0, 2]);
 * ```
 */
export function findSis(
  { order, values }: Pick<Selection, "order" | "values">,
  threshold: number,
): Int32Array {
  let start = order.length;
  while (start > 0 && values[start - 1]! < threshold) start--;
  return order.slice(start).reverse();
}
