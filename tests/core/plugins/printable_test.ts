import assert from "node:assert/strict";
import fc from "fast-check";
import { printable } from "../../../core/plugins/printable.ts";

Deno.test("printable: no control, no change of direction is left; all else is as it was", () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.nat(0x9f).map((code) => String.fromCharCode(code)),
      fc.constantFrom(..."\u202e\u2066\u200f\u061c\u2028\ud800aé漢"),
    ),
  });
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = printable(text);
      assert.doesNotMatch(
        shown,
        /[^\n\t\P{Cc}]|[\p{Bidi_Control}\u2028\u2029]/u,
      );
      assert.equal(printable(shown), shown);
      const quoted = JSON.stringify(text.toWellFormed());
      assert.equal(JSON.parse(printable(quoted)), text.toWellFormed());
    }),
    { seed: 3, numRuns: 300 },
  );
  assert.equal(printable("Größe: 3 ↑\n\tσ"), "Größe: 3 ↑\n\tσ");
  assert.equal(
    printable("\u001b]0;title\u0007"),
    String.raw`\u001b]0;title\u0007`,
  );
  assert.equal(printable("x".repeat(5000), 4000).length, 4000);
});
