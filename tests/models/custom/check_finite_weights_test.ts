import assert from "node:assert/strict";
import {
  checkFiniteWeights,
  type StoredWeight,
} from "../../../models/custom/check_finite_weights.ts";

Deno.test("checkFiniteWeights: names the value, its place and the weight, whatever the type", () => {
  const found = (type: StoredWeight["type"], values: ArrayBufferView) => {
    const bytes = new Uint8Array(values.buffer.slice(0)) as Uint8Array;
    try {
      checkFiniteWeights("m", [
        { name: "fine", type, bytes: new Uint8Array(8) },
        { name: "w", type, bytes },
      ]);
    } catch (error) {
      return /current value is (.*)$/.exec((error as Error).message)![1];
    }
    return undefined;
  };
  const most = 1.7976931348623157e308;
  assert.equal(found("float64", Float64Array.of(1, -most, 5e-324)), undefined);
  assert.equal(found("float64", Float64Array.of(1, -NaN)), 'NaN at 1 of "w"');
  assert.equal(
    found("float64", Float64Array.of(-Infinity)),
    '-Infinity at 0 of "w"',
  );
  const single = Math.fround(3.4028234e38);
  assert.equal(found("float32", Float32Array.of(single, -single)), undefined);
  assert.equal(
    found("float32", Float32Array.of(0, 0, Infinity)),
    'Infinity at 2 of "w"',
  );
  // A NaN whose highest bits of the fraction are 0.
  assert.equal(found("float32", Uint32Array.of(0x7f800001)), 'NaN at 0 of "w"');
  assert.equal(found("float16", Uint16Array.of(0x7bff, 0xfbff)), undefined);
  assert.equal(found("float16", Uint16Array.of(0x7c01)), 'NaN at 0 of "w"');
});
