import assert from "node:assert/strict";
import {
  openFolder,
  writeFiles,
} from "../../../harness/store/output_folder.ts";
import { filesIn } from "../../../harness/store/own_files.ts";
import { replaceFolder } from "../../../harness/store/replace_folder.ts";
import { temporaryName } from "../../../harness/store/temporary.ts";
import { withFolder } from "../with_folder.ts";

/** Writes an edition of one file. */
const edition = (name: string) => async (folder: string) =>
  await writeFiles(
    await openFolder(folder, "publication"),
    new Map([[name, new TextEncoder().encode(name)]]),
  );

Deno.test("replaceFolder: the new edition and files of others; nothing is left beside", () =>
  withFolder(async (folder) => {
    const to = `${folder}/to`;
    await replaceFolder(to, edition("a"));
    await Deno.mkdir(`${to}/notes`);
    await Deno.writeTextFile(`${to}/notes/mine`, "precious");
    await replaceFolder(`${to}/`, edition("b"));
    assert.deepEqual(await filesIn(folder), [
      "to/b",
      "to/faithmark.json",
      "to/notes/mine",
    ]);
    assert.equal(await Deno.readTextFile(`${to}/notes/mine`), "precious");
  }));

Deno.test("replaceFolder: where the new edition fails, the former stays as it was", () =>
  withFolder(async (folder) => {
    const to = `${folder}/to`;
    await replaceFolder(to, edition("a"));
    await Deno.writeTextFile(`${to}/mine`, "precious");
    const before = await filesIn(folder);
    await assert.rejects(
      replaceFolder(to, async (partial) => {
        await edition("b")(partial);
        throw new Error("it broke");
      }),
      /it broke/,
    );
    assert.deepEqual(await filesIn(folder), before);
    await assert.rejects(replaceFolder(to, edition("mine")), /another file of/);
    assert.deepEqual(await filesIn(folder), before);
  }));

Deno.test("replaceFolder: what a killed process left is cleared up; the former edition comes back", () =>
  withFolder(async (folder) => {
    const to = `${folder}/to`;
    await edition("former")(`${to}.old-1`);
    await Deno.writeTextFile(`${to}.old-1/mine`, "precious");
    await edition("partly")(`${to}.partial-1`);
    await Deno.mkdir(`${to}.partial-2`);
    await Deno.writeTextFile(temporaryName(`${to}.partial-2/held`), "");
    await Deno.mkdir(`${to}.partial-x`);
    await Deno.mkdir(`${to}.partial-3`);
    await Deno.writeTextFile(`${to}.partial-3/invoice`, "");
    await assert.rejects(
      replaceFolder(to, () => Promise.reject(new Error("it broke"))),
      /it broke/,
    );
    assert.deepEqual(await filesIn(folder), [
      "to.partial-3/invoice",
      "to/faithmark.json",
      "to/former",
      "to/mine",
    ]);
    await edition("former")(`${to}.old-1`);
    await replaceFolder(to, edition("new"));
    assert.deepEqual(await filesIn(folder), [
      "to.partial-3/invoice",
      "to/faithmark.json",
      "to/mine",
      "to/new",
    ]);
  }));

Deno.test("replaceFolder: a folder that another process writes is refused", () =>
  withFolder(async (folder) => {
    const to = `${folder}/to`;
    await edition("a")(`${to}.partial-1`);
    const held = temporaryName(`${to}.partial-1/held`);
    const file = await Deno.open(held, { write: true, createNew: true });
    await file.lock(true);
    await assert.rejects(replaceFolder(to, edition("b")), /no other process/);
    file.close();
    await replaceFolder(to, edition("b"));
    assert.deepEqual(await filesIn(folder), ["to/b", "to/faithmark.json"]);
  }));
