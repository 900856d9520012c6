import assert from "node:assert/strict";
import { singletonUnits } from "../../../core/rows/units.ts";
import { unitPositions } from "../../../metrics/parts/unit_positions.ts";

Deno.test("unitPositions: the inputs of the units chosen, in their order", () => {
  const units = {
    offsets: Int32Array.of(0, 2, 2, 3),
    positions: Int32Array.of(4, 1, 0),
  };
  assert.deepEqual(
    unitPositions(units, Int32Array.of(2, 1, 0)),
    Int32Array.of(0, 4, 1),
  );
  assert.deepEqual(unitPositions(units, new Int32Array(0)), new Int32Array(0));
  const chosen = Int32Array.of(3, 1);
  assert.equal(unitPositions(singletonUnits(4), chosen), chosen);
});
