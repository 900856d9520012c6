import assert from "node:assert/strict";
import {
  MARKER,
  readMarker,
  writeMarker,
} from "../../../harness/store/marker.ts";
import { withFolder } from "../with_folder.ts";

Deno.test("writeMarker: readMarker returns the kind and every file once, in order", () =>
  withFolder(async (folder) => {
    assert.equal(await readMarker(folder), undefined);
    await writeMarker(folder, "run", ["b", "a", "b"]);
    assert.deepEqual(await readMarker(folder), {
      faithmark: "run",
      schema: 2,
      files: ["a", "b"],
    });
  }));

Deno.test("readMarker: another file of this name, and paths out of the folder, are refused", () =>
  withFolder(async (folder) => {
    const marker = (files: unknown, changes = {}) =>
      JSON.stringify({ faithmark: "run", schema: 2, files, ...changes });
    const cases: readonly [string, RegExp][] = [
      ["{", /faithmark\.json: expected JSON, .* 1 characters/],
      ["[]", /expected schema/],
      [marker([], { schema: 3 }), /newer version/],
      [marker([], { faithmark: "x" }), /"run" or .* at faithmark/],
      ...["../a", "a/../../b", "/etc/passwd", "a/..", "..", "c:\\a"].map((
        path,
      ): [string, RegExp] => [
        marker([path]),
        /a path within the folder at files\[0\]/,
      ]),
    ];
    for (const [text, message] of cases) {
      await Deno.writeTextFile(`${folder}/${MARKER}`, text);
      await assert.rejects(readMarker(folder), message, text);
    }
    await Deno.writeTextFile(`${folder}/${MARKER}`, marker(["a..b/c..", ".d"]));
    assert.equal((await readMarker(folder))!.files.length, 2);
  }));
