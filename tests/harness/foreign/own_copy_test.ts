import assert from "node:assert/strict";
import { ownCopy } from "../../../harness/foreign/own_copy.ts";

class Counter {
  readonly counts = [1];
}

Deno.test("ownCopy: shares no array at any depth; functions and instances stay", () => {
  const counter = new Counter();
  const original = {
    inputs: { shape: [2, 2], data: new Float64Array(8).subarray(4) },
    sets: [[Int32Array.of(1, 2)]],
    complete: () => 5,
    counter,
    absent: undefined,
    label: "a",
  };
  const copy = ownCopy(original);
  assert.deepEqual(copy, original);
  copy.inputs.data.fill(1);
  copy.inputs.shape[0] = 9;
  copy.sets[0]![0]!.fill(7);
  assert.deepEqual([...original.inputs.data], [0, 0, 0, 0]);
  assert.deepEqual(original.inputs.shape, [2, 2]);
  assert.deepEqual([...original.sets[0]![0]!], [1, 2]);
  assert.equal(copy.counter, counter);
  assert.equal(copy.complete, original.complete);
});
