/**
 * Antithetic pairs of orders.
 *
 * @module
 */
import type { OrderDesign } from "./explain_orders.ts";

/**
 * `pairs` replicates: an order of `draw` and its reverse, both walked to every one of `background`
 * rows.
 *
 * @example
 * ```ts
 * import { antitheticOrders } from "./antithetic_orders.ts";
 * import assert from "node:assert/strict";
 * const { walks, order, to } = antitheticOrders(1, 2, () => new Int32Array([2, 0, 1]));
 * assert.deepEqual([0, 1, 2, 3].map((walk) => [...order(walk), to(walk)]), [
 *   [2, 0, 1, 0], [2, 0, 1, 1], [1, 0, 2, 0], [1, 0, 2, 1],
 * ]);
 * assert.equal(walks, 4);
 * ```
 */
export function antitheticOrders(
  pairs: number,
  background: number,
  draw: (pair: number) => Int32Array,
): OrderDesign {
  const walks = 2 * background;
  return {
    replicates: pairs,
    walks,
    order(walk) {
      const forward = draw(Math.floor(walk / walks));
      return walk % walks < background ? forward : forward.reverse();
    },
    to: (walk) => walk % background,
  };
}
