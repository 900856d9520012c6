import assert from "node:assert/strict";
import {
  contentFolder,
  filesIn,
  isOwn,
} from "../../../harness/store/own_files.ts";
import { temporaryName } from "../../../harness/store/temporary.ts";
import { withFolder } from "../with_folder.ts";

const digest = "ab".repeat(32);

Deno.test("isOwn: by name, by content's name and by the list", () => {
  const listed = new Set(["board.md"]);
  const own = [
    "faithmark.json",
    "board.md",
    `records/${digest}.json`,
    `judgements/${digest}.json`,
    `explanations/${digest}.json`,
    `arrays/${digest}.npy`,
    temporaryName("records/a"),
  ];
  for (const path of own) assert.ok(isOwn(path, listed), path);
  const others = [
    "board.html",
    "records/invoice.txt",
    `records/${digest}.npy`,
    `arrays/${digest}.json`,
    `tables/${digest}.json`,
    `${digest}.json`,
    `a/records/${digest}.json`,
  ];
  for (const path of others) assert.ok(!isOwn(path, listed), path);
  assert.equal(contentFolder(`arrays/${digest}.npy`), "arrays");
});

Deno.test("filesIn: every file at any depth, no folders", () =>
  withFolder(async (folder) => {
    await Deno.mkdir(`${folder}/b/c`, { recursive: true });
    await Deno.writeTextFile(`${folder}/b/c/d`, "");
    await Deno.writeTextFile(`${folder}/a`, "");
    assert.deepEqual(await filesIn(folder), ["a", "b/c/d"]);
  }));
