import assert from "node:assert/strict";
import { filesIn } from "../../harness/store/own_files.ts";
import { runSmall } from "./counted.ts";
import { faithmark } from "./faithmark.ts";
import { withFolder } from "./with_folder.ts";

Deno.test("faithmark: every command that writes refuses a folder of other files and an empty path, before it computes", () =>
  withFolder(async (folder) => {
    const run = `${folder}/run`;
    await runSmall(run, ["saliency", "random"], { seeds: [0] });
    const other = `${folder}/other`;
    for (const path of ["records/invoice.txt", "tables/mytable.csv"]) {
      await Deno.mkdir(`${other}/${path.split("/")[0]}`, { recursive: true });
      await Deno.writeTextFile(`${other}/${path}`, "precious");
    }
    const before = await filesIn(folder);
    const commands = [
      ["run", "--tasks", "xor[instances=4]", "--explainers", "random"],
      ["publish", run],
      ["merge", run],
      ["instances", "--task", "xor[instances=4]"],
      ["portrait", "--task", "digits", "--kind", "activation_maximization"],
    ];
    for (const command of commands) {
      const foreign = await faithmark(...command, "--out", other);
      assert.equal(foreign.code, 2, command[0]);
      assert.match(foreign.stderr, /a folder of other files/, command[0]);
      const empty = await faithmark(...command, "--out", "");
      assert.equal(empty.code, 2, command[0]);
      assert.match(empty.stderr, /expected its path/, command[0]);
    }
    for (const command of ["score", "judge"]) {
      const { code, stderr } = await faithmark(command, other);
      assert.equal(code, 2);
      assert.match(stderr, /Cannot use .*other: expected scored records/);
    }
    for (const command of ["publish", "merge"]) {
      const { code, stderr } = await faithmark(command, run, "--out", run);
      assert.equal(code, 2, command);
      assert.match(stderr, /another folder|without explanations/, command);
    }
    assert.deepEqual(await filesIn(folder), before);
  }));

Deno.test("faithmark fsck: 1 where something is damaged, 0 after a repair and a run", () =>
  withFolder(async (folder) => {
    const out = `${folder}/run`;
    const { records: [record] } = await runSmall(out, ["saliency"], {
      seeds: [0],
    });
    assert.equal((await faithmark("fsck", out)).code, 0);
    const path = `${out}/records/${record!.key}.json`;
    await Deno.truncate(path, 20);
    await Deno.writeTextFile(`${out}/mine.txt`, "precious");
    const found = await faithmark("fsck", out);
    assert.equal(found.code, 1);
    assert.match(found.stderr, new RegExp(`^damaged: ${path}: `, "m"));
    assert.match(found.stderr, /^foreign: .*mine\.txt$/m);
    assert.match(found.stdout, /^\| records +\| 0 +\| 1 +\| 0 +\| 0 +\|$/m);
    const repaired = await faithmark("fsck", out, "--repair");
    assert.equal(repaired.code, 0);
    assert.match(repaired.stdout, new RegExp(`^removed: ${path}$`, "m"));
    await runSmall(out, ["saliency"], { seeds: [0] });
    assert.equal((await faithmark("fsck", out)).code, 0);
    assert.equal(await Deno.readTextFile(`${out}/mine.txt`), "precious");
  }));
