import assert from "node:assert/strict";
import fc from "fast-check";
import { shellQuoted } from "../../../core/plugins/shell_quoted.ts";

/** What a POSIX shell makes of single quotes and quotes behind a backslash. */
function read(word: string): string {
  return word.replaceAll(
    /'([^']*)'|\\(')/g,
    (_, inside, quote) => inside ?? quote,
  );
}

Deno.test("shellQuoted: a shell reads every text back, and nothing of it is outside quotes", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("'", "\\", "$", "a", '"') }),
      (text) => {
        const word = shellQuoted(text);
        assert.equal(read(word), text);
        assert.match(word, /^'[^']*'(\\''[^']*')*$/);
      },
    ),
    { seed: 1 },
  );
});
