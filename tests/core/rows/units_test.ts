import assert from "node:assert/strict";
import { unitCount, unitsOr } from "../../../core/rows/units.ts";

const pairs = {
  offsets: Int32Array.of(0, 2, 2, 3),
  positions: Int32Array.of(4, 0, 2),
};

Deno.test("unitsOr: the units given, untouched", () => {
  assert.equal(unitsOr(pairs, 9), pairs);
});

Deno.test("unitsOr: else every input on its own", () => {
  assert.deepEqual(unitsOr(undefined, 3), {
    offsets: Int32Array.of(0, 1, 2, 3),
    positions: Int32Array.of(0, 1, 2),
  });
  assert.deepEqual(unitsOr(undefined, 0), {
    offsets: Int32Array.of(0),
    positions: Int32Array.of(),
  });
});

Deno.test("unitCount: units, also those that own nothing", () => {
  assert.equal(unitCount(pairs), 3);
  assert.equal(unitCount(unitsOr(undefined, 5)), 5);
  assert.equal(unitCount(unitsOr(undefined, 0)), 0);
});
