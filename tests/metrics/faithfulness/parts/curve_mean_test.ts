import assert from "node:assert/strict";
import { curveMean } from "../../../../metrics/faithfulness/parts/curve_mean.ts";

Deno.test("curveMean: the ends count half", () => {
  assert.equal(curveMean(Float64Array.of(4, 0)), 2);
  assert.equal(curveMean(Float64Array.of(6, 2, 0, -1, 0)), 1);
  assert.equal(curveMean(Float64Array.of(5, 5, 5)), 5);
});
