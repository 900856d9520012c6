import assert from "node:assert/strict";
import { jsonBytes, writeJson } from "../../../harness/store/write_json.ts";
import { withFolder } from "../with_folder.ts";

Deno.test("writeJson: the same bytes whatever the order of fields", () =>
  withFolder(async (folder) => {
    await writeJson(`${folder}/a`, { b: [1], a: "x" });
    const text = '{\n "a": "x",\n "b": [1]\n}\n';
    assert.equal(await Deno.readTextFile(`${folder}/a`), text);
    assert.equal(new TextDecoder().decode(jsonBytes({ a: "x", b: [1] })), text);
  }));
