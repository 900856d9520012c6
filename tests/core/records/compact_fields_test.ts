import assert from "node:assert/strict";
import fc from "fast-check";
import { canonicalJson } from "../../../core/records/canonical_json.ts";
import { compactFields } from "../../../core/records/compact_fields.ts";

Deno.test("compactFields: of any object, each field as canonicalJson writes it, or none", () => {
  let laidOut = 0;
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()),
      (value) => {
        const text = canonicalJson(value, 1) + "\n";
        const fields = compactFields(text);
        if (!fields) return;
        laidOut++;
        for (const [name, field] of Object.entries(value)) {
          const written = JSON.stringify(name).slice(1, -1);
          assert.equal(fields.get(written), canonicalJson(field));
        }
        assert.equal(fields.size, Object.keys(value).length);
      },
    ),
    { seed: 1, numRuns: 2000 },
  );
  assert.ok(laidOut > 1000, `${laidOut}`);
});

Deno.test("compactFields: strings that look like names are left as they are", () => {
  const value = { a: ['x": 1', "y\\", { 'b": ': "c" }], d: ': "e": ' };
  const text = canonicalJson(value, 1) + "\n";
  assert.equal(compactFields(text), undefined);
  const plain = { d: 'x\\": "e": ', list: ["a: b", "\n"] };
  const fields = compactFields(canonicalJson(plain, 1) + "\n")!;
  assert.equal(fields.get("d"), JSON.stringify(plain.d));
  assert.equal(fields.get("list"), JSON.stringify(plain.list));
  assert.equal(compactFields('{"a": 1}'), undefined);
  assert.equal(compactFields(""), undefined);
});
