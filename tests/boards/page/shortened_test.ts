import assert from "node:assert/strict";
import { shortened } from "../../../boards/page/shortened.ts";

Deno.test("shortened: at most so many signs, none cut in two", () => {
  assert.equal(shortened("abc", 3), "abc");
  assert.equal(shortened("abcd", 3), "ab…");
  assert.equal(shortened("😀😀😀", 2), "😀…");
});
