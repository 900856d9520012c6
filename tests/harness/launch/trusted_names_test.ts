import assert from "node:assert/strict";
import { trustedNames } from "../../../harness/launch/trusted_names.ts";
import { withFolder } from "../with_folder.ts";

Deno.test("trustedNames: the texts of records' tasks; what cannot be read names nothing", () =>
  withFolder(async (folder) => {
    await Deno.mkdir(`${folder}/records`);
    const records = [
      '{"cell":{"task":{"options":{"data":"/d/a.csv","instances":5}}}}',
      '{"cell":{"task":{"options":{"model":"http://a.org"}}}}',
      '{"cell":null}',
      "{",
    ];
    for (const [i, text] of records.entries()) {
      await Deno.writeTextFile(`${folder}/records/${i}.json`, text);
    }
    const names = await trustedNames([folder, `${folder}/nothing`]);
    assert.deepEqual(names.sort(), ["/d/a.csv", "http://a.org"]);
  }));
