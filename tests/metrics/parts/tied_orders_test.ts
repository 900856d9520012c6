import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { tiedOrders } from "../../../metrics/parts/tied_orders.ts";

Deno.test("tiedOrders: one descending order where no two are equal", () => {
  assert.deepEqual(
    tiedOrders([0.5, -1, Infinity, 3, -Infinity], 8, rng(0)),
    [Int32Array.of(2, 3, 0, 1, 4)],
  );
});

Deno.test("tiedOrders: every order of a tied block is as frequent as any other", () => {
  const draws = 6000;
  const orders = tiedOrders([1, 5, 1, -0, 1, 0], draws, rng(1));
  assert.equal(orders.length, draws);
  const counts = new Map<string, number>();
  for (const order of orders) {
    assert.equal(order[0], 1);
    assert.deepEqual([...order.subarray(1, 4)].sort(), [0, 2, 4]);
    assert.deepEqual([...order.subarray(4)].sort(), [3, 5]);
    counts.set(`${order}`, (counts.get(`${order}`) ?? 0) + 1);
  }
  // 3! · 2! orders of probability 1/12: within 4 standard deviations of 500.
  assert.equal(counts.size, 12);
  for (const count of counts.values()) {
    assert.ok(Math.abs(count - 500) < 4 * Math.sqrt(500 * 11 / 12), `${count}`);
  }
});

Deno.test("tiedOrders: NaN has no place", () => {
  assert.throws(() => tiedOrders([1, NaN, 2], 8, rng(0)), RangeError);
});
