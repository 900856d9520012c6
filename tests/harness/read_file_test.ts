import assert from "node:assert/strict";
import { readFile } from "../../harness/read_file.ts";

Deno.test("readFile: paths start at the project's root", async () => {
  const text = new TextDecoder().decode(await readFile("deno.json"));
  assert.equal(JSON.parse(text).name, "@faithmark/faithmark");
});

Deno.test("readFile: what is missing, or no file, is named", async () => {
  await assert.rejects(
    readFile("no/such_file"),
    /Cannot read no\/such_file: .* current value is missing/,
  );
  await assert.rejects(
    readFile("harness"),
    /Cannot read harness: expected a file of the project/,
  );
});
