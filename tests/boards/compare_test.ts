import assert from "node:assert/strict";
import { compare } from "../../boards/compare.ts";

Deno.test("compare: by code units", () => {
  assert.deepEqual(
    ["b", "ab", "a", "B", "ä"].sort(compare),
    ["B", "a", "ab", "b", "ä"],
  );
  assert.equal(compare("a", "a"), 0);
});
