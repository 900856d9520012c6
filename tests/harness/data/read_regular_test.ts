import assert from "node:assert/strict";
import { hostAccess } from "../../../harness/data/host_access.ts";
import { readFile } from "../../../harness/data/read_file.ts";
import { readRegular } from "../../../harness/data/read_regular.ts";
import { faithmark } from "../faithmark.ts";
import { withFolder } from "../with_folder.ts";

Deno.test("readRegular: a file, within its bounds", () =>
  withFolder(async (folder) => {
    await Deno.writeFile(`${folder}/a`, new Uint8Array(5));
    await Deno.mkdir(`${folder}/in`);
    await Deno.writeFile(`${folder}/in/b`, new Uint8Array(2));
    assert.equal((await readRegular(`${folder}/a`, { most: 5 })).length, 5);
    assert.equal(
      (await readFile(`${folder}/in/b`, { within: folder })).length,
      2,
    );
    await assert.rejects(
      readRegular(`${folder}/a`, { most: 4 }),
      /Cannot read .*\/a: expected a file of at most 4 bytes, current value is 5/,
    );
    await assert.rejects(
      readFile(`${folder}/a`, { within: `${folder}/in` }),
      /expected a file in .*\/in, current value is a link out of it/,
    );
    await assert.rejects(readRegular(`${folder}/c`), Deno.errors.NotFound);
  }));

// Links and pipes are made by another program: Deno's own call needs the complete disk.
Deno.test("readFile: links out of the folder, pipes and devices are refused at once", () =>
  withFolder(async (folder) => {
    await Deno.mkdir(`${folder}/in`);
    await Deno.writeFile(`${folder}/a`, new Uint8Array(5));
    const { success } = await new Deno.Command(Deno.execPath(), {
      args: [
        "eval",
        `Deno.symlinkSync("${folder}/a", "${folder}/in/link");
        const { success } = new Deno.Command("mkfifo", { args: ["${folder}/in/pipe.csv", "${folder}/in/pipe.ts"] }).outputSync();
        if (!success) Deno.exit(1);`,
      ],
    }).output();
    assert.ok(success);
    await assert.rejects(
      readFile(`${folder}/in/link`, { within: `${folder}/in` }),
      /current value is a link out of it/,
    );
    assert.equal((await readFile(`${folder}/in/link`)).length, 5);
    const pipe = /expected a file, current value is a pipe or device/;
    await assert.rejects(readFile(`${folder}/in/pipe.csv`), pipe);
    await assert.rejects(hostAccess.importModule(`${folder}/in/pipe.ts`), pipe);
    const task = `custom[data=${folder}/in/pipe.csv,model=m.ts]`;
    const { stdout } = await faithmark("describe", task);
    assert.match(stdout, pipe);
    const score = ["--attributions", `${folder}/in/pipe.csv`, "--task", "xor"];
    const scored = await faithmark("score", ...score, "--out", folder);
    assert.notEqual(scored.code, 0);
  }));
