import assert from "node:assert/strict";
import { singletonUnits } from "../../../core/rows/units.ts";
import { pixelShares } from "../../../explainers/parts/pixel_shares.ts";
import { grouped } from "../grouped.ts";

const inputs = { shape: [2, 1, 2, 2], data: new Float32Array(8) };

Deno.test("pixelShares: channels share a pixel's value equally", () => {
  const { shape, data } = pixelShares([2, 4, -6, 8], inputs, singletonUnits(4));
  assert.deepEqual(shape, inputs.shape);
  assert.deepEqual([...data], [1, 1, 2, 2, -3, -3, 4, 4]);
});

Deno.test("pixelShares: pixels as units carry their value, larger units the sum", () => {
  const of = (units: number[][]) => [
    ...pixelShares([2, 4, -6, 8], inputs, grouped(units)).data,
  ];
  assert.deepEqual(of([[0, 1], [2, 3]]), [2, 2, 4, 4, -6, -6, 8, 8]);
  assert.deepEqual(of([[0, 1, 2, 3]]), [6, 6, 6, 6, 2, 2, 2, 2]);
});
