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
    /Cannot read harness: expected a file of the project/,
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

Deno.test("readFile: deno task fetch may ask the hosts of published files, and no other", () => {
  const { tasks } = JSON.parse(Deno.readTextFileSync("deno.json"));
  const allowed = /--allow-net=(\S+)/.exec(tasks.fetch)![1]!.split(",");
  const hosts = datasets.flatMap(({ files = [] }) =>
    files.flatMap(({ urls }) => urls.map((url) => new URL(url).host))
  );
  assert.deepEqual(allowed.sort(), [...new Set(hosts)].sort());
  // What asks a user's own server has the whole network, and nothing else has.
  assert.match(tasks["faithmark:net"], / --allow-net /);
  for (const name of ["faithmark", "faithmark:onnx", "train"]) {
    assert.doesNotMatch(tasks[name], /--allow-(net|all)|-A/);
  }
  const names = datasets.flatMap(({ files = [] }) =>
    files.map(({ path }) => path)
  );
  assert.equal(new Set(names).size, names.length);
  for (const name of names) assert.match(name, /^[\w.-]+$/);
});
