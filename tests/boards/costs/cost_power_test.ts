import assert from "node:assert/strict";
import { assertClose } from "../../assert_close.ts";
import { costPower } from "../../../boards/costs/cost_power.ts";

Deno.test("costPower: between the two largest values that were answered", () => {
  assertClose([costPower([10, 100, 1000], [1, 10, 100])!], [1], {
    atol: 1e-12,
  });
  assertClose([costPower([2, 4, 8, 16], [9, 3, 24, NaN])!], [3], {
    atol: 1e-12,
  });
  assertClose([costPower([10, 100, 1000], [4, NaN, 4])!], [0], { atol: 1e-12 });
});

Deno.test("costPower: what is free or not known is no answer", () => {
  assert.equal(costPower([10, 100], [NaN, 3]), undefined);
  assert.equal(costPower([10, 100], [0, 0]), undefined);
  assert.equal(costPower([], []), undefined);
});
