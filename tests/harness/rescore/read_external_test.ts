import assert from "node:assert/strict";
import { readExternal } from "../../../harness/rescore/read_external.ts";
import { toyTask } from "../toy_task.ts";
import { withStore } from "../with_store.ts";

const problem = await toyTask().load({}, () => Promise.reject());
const rows = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 0, 0], [0, 0, 1]];

async function write(path: string, value: unknown): Promise<string> {
  await Deno.writeTextFile(path, JSON.stringify(value));
  return path;
}

Deno.test("readExternal: one number per input of every instance", () =>
  withStore(async (out) => {
    const attributions = await write(`${out}/a.json`, rows);
    const targets = await write(`${out}/t.json`, [...problem.batch.targets]);
    const array = await readExternal({ attributions, targets }, problem);
    assert.deepEqual(array.shape, [5, 3]);
    assert.deepEqual([...array.data], rows.flat());
  }));

Deno.test("readExternal: targets that are not the task's are named", () =>
  withStore(async (out) => {
    const attributions = await write(`${out}/a.json`, rows);
    const others = Array.from(problem.batch.targets, (target) => target + 1);
    const targets = await write(`${out}/t.json`, others);
    await assert.rejects(
      readExternal({ attributions, targets }, problem),
      /t\.json, instance 0: expected the task's target 0, current value is 1/,
    );
  }));

Deno.test("readExternal: a file that is missing or of another shape is named", () =>
  withStore(async (out) => {
    const missing = { attributions: `${out}/none.json` };
    await assert.rejects(readExternal(missing, problem), /none\.json/);
    const attributions = await write(`${out}/a.json`, rows.slice(1));
    await assert.rejects(
      readExternal({ attributions }, problem),
      /a\.json.*an array of 5/,
    );
  }));
