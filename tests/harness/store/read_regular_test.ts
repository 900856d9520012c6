import assert from "node:assert/strict";
import { readRegular } from "../../../harness/store/read_regular.ts";
import { withFolder } from "../with_folder.ts";

Deno.test("readRegular: a file up to the limit; neither more nor another kind", () =>
  withFolder(async (folder) => {
    const path = `${folder}/a`;
    await Deno.writeFile(path, new Uint8Array([1, 2]));
    assert.deepEqual([...await readRegular(path, 2)], [1, 2]);
    await assert.rejects(readRegular(path, 1), /at most 1 bytes, .* is 2/);
    await assert.rejects(readRegular(folder, 9), /regular file, .* a folder/);
    await assert.rejects(readRegular(`${path}b`, 9), Deno.errors.NotFound);
  }));
