import assert from "node:assert/strict";
import { run } from "../../../harness/run/run.ts";
import { judge } from "../../../harness/rescore/judge.ts";
import { publish } from "../../../harness/store/publish.ts";
import { publishable } from "../../../harness/publish/publishable.ts";
import { publishRecords } from "../../../harness/publish/publish_records.ts";
import {
  readJudgements,
  readRecords,
} from "../../../harness/store/read_store.ts";
import { cellKey } from "../../../harness/store/cell_key.ts";
import { withFolder } from "../with_folder.ts";

/** Every text under a folder. */
async function textsIn(folder: string): Promise<string> {
  let all = "";
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    all += name +
      (isDirectory ? await textsIn(path) : await Deno.readTextFile(path));
  }
  return all;
}

Deno.test("publish: neither folders nor users of a run's files are published; the local command remakes it", () =>
  withFolder(async (folder) => {
    const home = `${folder}/it's (jane)`;
    await Deno.mkdir(home);
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${i % 7},${i % 5},${i % 2}\n`,
    );
    await Deno.writeTextFile(`${home}/a, b.csv`, `x,y,kind\n${rows.join("")}`);
    await Deno.writeTextFile(
      `${home}/m.ts`,
      "export const predict = (rows) => rows.map(([x, y]) => [x - y, y - x]);",
    );
    const out = `${folder}/out`;
    const data = `${home}/a, b.csv`;
    await run({
      tasks: [`custom[data="${data}",model="${home}/m.ts",instances=5]`],
      explainers: ["occlusion", "random"],
      metrics: ["deletion_auc"],
      seeds: [0],
      backend: "wasm",
      jobs: 1,
      out,
    });
    await judge({ out, jobs: 1, trust: true });
    await publish(out);
    const { records: [record] } = await readRecords(out);
    assert.match(
      record!.names.task,
      /^custom\[data="a, b\.csv#\w{4}",instances=5,model=m\.ts#\w{4}\]$/,
    );
    assert.match(await Deno.readTextFile(`${out}/board.md`), /a, b\.csv#/);
    for (
      const board of ["board.md", "board.html", "scores.csv"]
    ) {
      assert.doesNotMatch(await Deno.readTextFile(`${out}/${board}`), /jane/);
    }
    // The command is a shell's: it must give back the path, quote and all.
    assert.ok(
      record!.command.includes(`data="${data.replace("'", String.raw`'\''`)}"`),
    );

    const to = `${folder}/published`;
    await publishRecords(out, to);
    const texts = await textsIn(to);
    assert.doesNotMatch(texts, /jane|\/tmp\//);
    assert.match(texts, /a, b\.csv#/);
    const { records, damaged } = await readRecords(to);
    assert.deepEqual(damaged, []);
    assert.equal(records.length, 2);
    for (const { key, cell } of records) assert.equal(key, await cellKey(cell));
    const { judgements } = await readJudgements(to);
    assert.equal(judgements.length, 1);
    const [first] = records;
    assert.deepEqual(await publishable(first!), first);
  }));

Deno.test("publishable: folders and secrets leave reasons, errors and commands; all else stays", () =>
  withFolder(async (out) => {
    await run({
      tasks: ["xor[instances=4]"],
      explainers: ["saliency"],
      seeds: [0],
      backend: "wasm",
      jobs: 1,
      out,
    });
    const { records: [record] } = await readRecords(out);
    assert.deepEqual(await publishable(record!), record);
    const reason =
      "Cannot read /srv/jane/x.csv: it, at file:///srv/jane/m.ts:3:1 (https://jane:pw@a.org/?k=1)";
    const cleaned = await publishable({
      ...record!,
      outcome: { status: "skipped", reason },
      command:
        "deno task faithmark run --tasks 'x' --explainer '../jane/m.ts' --metric '/srv/jane/n.ts'",
    });
    assert.doesNotMatch(JSON.stringify(cleaned), /jane|k=1/);
    assert.match(
      JSON.stringify(cleaned.outcome),
      /Cannot read x\.csv: it, at m\.ts:3:1/,
    );
    assert.match(cleaned.command, /--explainer 'm\.ts' --metric 'n\.ts'$/);
  }));
