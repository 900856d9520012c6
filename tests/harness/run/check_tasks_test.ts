import assert from "node:assert/strict";
import { fileUrl } from "../../../harness/data/file_url.ts";
import { run, type RunOptions } from "../../../harness/run/run.ts";
import { toyTask } from "../toy_task.ts";
import { withFolder } from "../with_folder.ts";

/** Fails unless the run is refused with this message and leaves nothing. */
async function refused(options: RunOptions, message: RegExp): Promise<void> {
  await withFolder(async (folder) => {
    const out = `${folder}/out`;
    await assert.rejects(
      run({
        explainers: ["saliency", "random"],
        seeds: [0],
        backend: "wasm",
        jobs: 1,
        out,
        ...options,
      }),
      message,
    );
    await assert.rejects(Deno.stat(out), Deno.errors.NotFound);
  });
}

Deno.test("checkTasks: a fault of a user's task is one error, and nothing is written", () =>
  withFolder(async (folder) => {
    const data = `${folder}/rows.csv`;
    const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 7},${i % 2}`);
    await Deno.writeTextFile(data, `a,b,y\n${rows.join("\n")}\n`);
    const model = `${folder}/model.ts`;
    await Deno.writeTextFile(
      model,
      `export default {
        inputShape: [2], outputs: 2,
        predict: (rows) => rows.map(() => [NaN, 1]),
      };`,
    );
    const custom = (options: string) => ({ tasks: [`custom[${options}]`] });
    await refused(
      custom(`data=${folder}/none.csv,model=${model}`),
      /^Error: loading custom \(task\): .*none\.csv/,
    );
    await refused(
      custom(`data=${data},model=${model},target=z`),
      /^Error: loading custom \(task\): /,
    );
    await refused(
      custom(`data=${data},model=${model},target=y`),
      /^Error: loading custom \(task\): /,
    );
    const task = {
      ...toyTask(),
      load: () => Promise.reject(new Error("no data here")),
    };
    await refused({ tasks: [task] }, /loading toy \(task\): no data here/);
    await Deno.writeTextFile(
      `${folder}/task.ts`,
      `export default { id: "mine", version: 1, summary: "", references: [],
        defaults: {}, dataset: "mine", metrics: [],
        load() { for (;;); } };`,
    );
    await refused(
      { modules: [fileUrl(`${folder}/task.ts`)], timeout: 3 },
      /over 3 s \(--timeout 15 allows more\)/,
    );
  }));
