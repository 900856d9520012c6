import assert from "node:assert/strict";
import { isSameFolder } from "../../../harness/store/is_same_folder.ts";
import { withFolder } from "../with_folder.ts";

Deno.test("isSameFolder: whatever the path; folders that do not exist are none", () =>
  withFolder(async (folder) => {
    await Deno.mkdir(`${folder}/a`);
    assert.ok(await isSameFolder(folder, `${folder}/a/..`));
    assert.ok(!await isSameFolder(folder, `${folder}/a`));
    assert.ok(!await isSameFolder(`${folder}/no`, `${folder}/no`));
  }));
