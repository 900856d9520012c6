import assert from "node:assert/strict";
import fc from "fast-check";
import { canonicalJson } from "../../../core/records/canonical_json.ts";

Deno.test("canonicalJson: key order does not matter, nested or not", () => {
  assert.equal(
    canonicalJson({ b: [{ y: 1, x: 2 }], a: null }),
    '{"a":null,"b":[{"x":2,"y":1}]}',
  );
});

Deno.test("canonicalJson: order of a list does matter", () => {
  assert.notEqual(canonicalJson([1, 2]), canonicalJson([2, 1]));
});

Deno.test("canonicalJson: refuses numbers that JSON would turn into null", () => {
  assert.throws(() => canonicalJson({ score: NaN }), /"score" must be finite/);
  assert.throws(() => canonicalJson([1, -Infinity]), TypeError);
});

Deno.test("canonicalJson: lists of numbers stay on a line where text is indented, and nothing else of a value changes", () => {
  assert.equal(
    canonicalJson({ scores: [1, null, -2.5e-7], names: ["a"] }, 1),
    '{\n "names": [\n  "a"\n ],\n "scores": [1,null,-2.5e-7]\n}',
  );
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const text = JSON.stringify(value);
    assert.deepEqual(JSON.parse(canonicalJson(value, 1)), JSON.parse(text));
  }));
  const text = "[\n 1,\n 2\n]";
  assert.deepEqual(JSON.parse(canonicalJson([text], 1)), [text]);
});
