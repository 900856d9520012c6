import assert from "node:assert/strict";
import { datasets } from "../../../datasets/index.ts";
import { readFile } from "../../../harness/data/read_file.ts";

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
    /Cannot read .*harness: expected a file, current value is a folder/,
  );
});

Deno.test("readFile: a path that says so is the user's, from the current folder", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/a.csv`, "mine");
    const bytes = await readFile(`${folder}/a.csv`);
    assert.equal(new TextDecoder().decode(bytes), "mine");
    await assert.rejects(
      readFile("./no_such.csv"),
      /Cannot read \.\/no_such\.csv: expected a file, current value is missing/,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("readFile: files of datasets have names of their own, and hosts that deno task fetch may ask", () => {
  const { tasks } = JSON.parse(Deno.readTextFileSync("deno.json"));
  assert.match(tasks.fetch, / launch fetch fetch$/);
  assert.match(tasks["faithmark:net"], / launch net$/);
  for (const text of Object.values<string>(tasks)) {
    assert.doesNotMatch(text, /--allow-net( |$)|--allow-all|-A /);
  }
  const names = datasets.flatMap(({ files = [] }) =>
    files.map(({ path }) => path)
  );
  assert.equal(new Set(names).size, names.length);
  for (const name of names) assert.match(name, /^[\w.-]+$/);
});
