import assert from "node:assert/strict";
import { rocArea } from "../../../metrics/parts/roc_area.ts";

Deno.test("rocArea: pairs counted by hand", () => {
  // 3 beats 2 and 0; 1 beats 0: three of four.
  assert.equal(rocArea(Float64Array.of(3, 2, 1, 0), [1, 0, 1, 0]), 3 / 4);
  assert.equal(rocArea(Float64Array.of(0, 0, 0), [1, 0, 0]), 1 / 2);
});

Deno.test("rocArea: all grades above 0 are members, and one side alone has no area", () => {
  assert.equal(rocArea(Float64Array.of(3, 2), [0.1, 0]), 1);
  assert.ok(Number.isNaN(rocArea(Float64Array.of(3, 2), [1, 1])));
  assert.ok(Number.isNaN(rocArea(Float64Array.of(3, 2), [0, 0])));
});
