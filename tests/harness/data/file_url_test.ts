import assert from "node:assert/strict";
import { fileUrl } from "../../../harness/data/file_url.ts";

Deno.test("fileUrl: absolute paths, with what URLs must escape", () => {
  assert.equal(fileUrl("/tmp/a b#c.ts"), "file:///tmp/a%20b%23c.ts");
});

Deno.test("fileUrl: relative paths start at the current folder", () => {
  assert.equal(fileUrl("./mine.ts"), `${fileUrl(Deno.cwd())}/mine.ts`);
  assert.equal(fileUrl("a/../mine.ts"), fileUrl("mine.ts"));
});
