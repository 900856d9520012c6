import assert from "node:assert/strict";
import { characteristicDelta } from "../../../../explainers/sensx/parts/characteristic_delta.ts";

const deltas = [0.25, 0.5, 0.75, 1];

Deno.test("characteristicDelta: the radius itself is outside its envelope", () => {
  // Bands after 0.5 span 0.4 .. 0.5; that of 0.5 spans 0 .. 1.
  assert.equal(
    characteristicDelta(deltas, [0, 0, 0.4, 0.45], [1, 1, 0.5, 0.5], 0.1),
    0.5,
  );
});

Deno.test("characteristicDelta: bands must agree with each other, not only be narrow", () => {
  const low = [0, 0.1, 0.2, 0.3];
  const high = low.map((value) => value + 0.05);
  // After 0.75 one band of width 0.05 is left; after 0.5 two that span 0.15.
  assert.equal(characteristicDelta(deltas, low, high, 0.1), 0.75);
});

Deno.test("characteristicDelta: tau itself is allowed", () => {
  assert.equal(
    characteristicDelta(deltas, [0, 0, 0, 0], [1, 0.5, 0.5, 0.5], 0.5),
    0.25,
  );
});

Deno.test("characteristicDelta: 0 where nothing varies, 1 where the last band is wide", () => {
  const zeros = [0, 0, 0, 0];
  assert.equal(characteristicDelta(deltas, zeros, [0.1, 0, 0, 0.1], 0.1), 0);
  assert.equal(characteristicDelta(deltas, zeros, [0, 0, 0, 0.2], 0.1), 1);
});

Deno.test("characteristicDelta: refuses lists of different length", () => {
  assert.throws(() => characteristicDelta(deltas, [0], [1], 0.1), RangeError);
  assert.throws(
    () => characteristicDelta(deltas, [0, 0, 0, 0], [1], 0.1),
    RangeError,
  );
});
