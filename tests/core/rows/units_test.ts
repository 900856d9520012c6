import assert from "node:assert/strict";
import {
  areSingletons,
  singletonUnits,
  unitCount,
  unitsOr,
} from "../../../core/rows/units.ts";

const pairs = {
  offsets: Int32Array.of(0, 2, 2, 3),
  positions: Int32Array.of(4, 0, 2),
};

Deno.test("unitsOr: the units given, untouched", () => {
  assert.equal(unitsOr(pairs, 9), pairs);
});

Deno.test("unitsOr: else every input on its own", () => {
  assert.deepEqual(unitsOr(undefined, 3), singletonUnits(3));
});

Deno.test("areSingletons: recognises its own, no copy of them and no other units", () => {
  const units = singletonUnits(3);
  assert.ok(areSingletons(units));
  assert.ok(areSingletons(unitsOr(undefined, 3)));
  assert.ok(!areSingletons({ ...units }));
  assert.ok(!areSingletons(pairs));
});

Deno.test("singletonUnits: unit i is input i", () => {
  assert.deepEqual(singletonUnits(3), {
    offsets: Int32Array.of(0, 1, 2, 3),
    positions: Int32Array.of(0, 1, 2),
  });
  assert.deepEqual(singletonUnits(0), {
    offsets: Int32Array.of(0),
    positions: Int32Array.of(),
  });
});

Deno.test("unitCount: units, also those that own nothing", () => {
  assert.equal(unitCount(pairs), 3);
  assert.equal(unitCount(singletonUnits(5)), 5);
  assert.equal(unitCount(singletonUnits(0)), 0);
});
