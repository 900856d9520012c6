import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { moduleSource } from "../../../harness/plan/module_source.ts";
import { withFolder } from "../with_folder.ts";

Deno.test("moduleSource: changes with the module and whatever local file it imports, and only then", () =>
  withFolder(async (folder) => {
    const write = (name: string, text: string) =>
      Deno.writeTextFile(`${folder}/${name}`, text);
    const root = new URL("../../../core/rows/rng.ts", import.meta.url).href;
    await write(
      "mine.ts",
      `import { a } from "./a.ts";
       import type { b } from "./b.ts";
       export * from "./c.ts";
       import "npm:left-pad";
       import "${root}";
       const d = await import("./d.ts");
       const e = new URL("./e.json", import.meta.url);
       import "./missing.ts";`,
    );
    const names = ["a.ts", "b.ts", "c.ts", "d.ts", "e.json"];
    for (const name of names) await write(name, "1");
    await write("a.ts", `import "./deep.ts"; import "./mine.ts";`);
    await write("deep.ts", "1");
    await write("other.ts", "1");
    const source = () => moduleSource(pathToFileURL(`${folder}/mine.ts`).href);
    let before = await source();
    await write("other.ts", "2");
    assert.equal(await source(), before);
    for (const name of ["deep.ts", ...names, "missing.ts"]) {
      await write(name, "2");
      const now = await source();
      assert.notEqual(now, before, name);
      before = now;
    }
  }));

Deno.test("moduleSource: the same wherever the folder lies", async () => {
  const sources: string[] = [];
  for (let i = 0; i < 2; i++) {
    await withFolder(async (folder) => {
      await Deno.writeTextFile(`${folder}/mine.ts`, `import "./a.ts"`);
      await Deno.writeTextFile(`${folder}/a.ts`, "1");
      sources.push(await moduleSource(pathToFileURL(`${folder}/mine.ts`).href));
    });
  }
  assert.equal(sources[0], sources[1]);
});
