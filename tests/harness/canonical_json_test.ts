import assert from "node:assert/strict";
import { canonicalJson } from "../../harness/canonical_json.ts";

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
