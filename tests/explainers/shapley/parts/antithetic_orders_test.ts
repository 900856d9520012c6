import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { antitheticOrders } from "../../../../explainers/shapley/parts/antithetic_orders.ts";

Deno.test("antitheticOrders: every pair walks an order and its reverse to every row", () => {
  const draw = (pair: number) => rng(pair).permutation(6);
  const design = antitheticOrders(3, 4, draw);
  assert.equal(design.replicates, 3);
  assert.equal(design.walks, 8);
  for (let pair = 0; pair < 3; pair++) {
    for (let row = 0; row < 4; row++) {
      const walk = pair * 8 + row;
      assert.deepEqual(design.order(walk), draw(pair));
      assert.deepEqual(design.order(walk + 4), draw(pair).reverse());
      assert.equal(design.to(walk), row);
      assert.equal(design.to(walk + 4), row);
    }
  }
});
