import assert from "node:assert/strict";
import { boardFiles, boardOf } from "../../../harness/store/publish.ts";
import { publishRecords } from "../../../harness/publish/publish_records.ts";
import { run } from "../../../harness/run/run.ts";
import { readRecords } from "../../../harness/store/read_store.ts";
import { writeRecord } from "../../../harness/store/write_store.ts";
import { withStore } from "../with_store.ts";

/** Runs `test` with the folder of a small run and a folder to publish to. */
async function withRun(
  test: (out: string, to: string) => Promise<void>,
): Promise<void> {
  const to = await Deno.makeTempDir();
  try {
    await withStore(async (out) => {
      await run({
        tasks: ["xor[instances=5]"],
        explainers: ["random", "saliency", "input_x_gradient"],
        metrics: ["auroc"],
        seeds: [0],
        backend: "wasm",
        jobs: 1,
        out,
      });
      await test(out, to);
    });
  } finally {
    await Deno.remove(to, { recursive: true });
  }
}

Deno.test("publishRecords: records and boards without attributions, from which the same boards are made again", () =>
  withRun(async (out, to) => {
    assert.deepEqual(await publishRecords(out, to), {
      records: 3,
      damaged: [],
    });
    assert.deepEqual(await readRecords(to), await readRecords(out));
    const { board } = await boardOf(to);
    assert.deepEqual(board, (await boardOf(out)).board);
    assert.equal(board.agreement!.length, 1);
    for (const [name, text] of await boardFiles(board)) {
      assert.equal(await Deno.readTextFile(`${to}/${name}`), text, name);
    }
    const chosen = await boardOf(to, { tasks: [{ id: "xor", options: {} }] });
    assert.equal(chosen.board.agreement, undefined);
    const names = [...Deno.readDirSync(to)].map(({ name }) => name).sort();
    assert.deepEqual(names, [
      "agreement.json",
      "board.html",
      "board.json",
      "board.md",
      "faithmark.json",
      "records",
      "scores.csv",
      "tables",
    ]);
  }));

Deno.test("publishRecords: a folder of other files is refused, and what is added to a publication stays", () =>
  withRun(async (out, to) => {
    await Deno.mkdir(`${to}/records`);
    await Deno.writeTextFile(`${to}/records/invoice.txt`, "precious");
    await assert.rejects(publishRecords(out, to), /a folder of other files/);
    await Deno.remove(`${to}/records`, { recursive: true });

    await publishRecords(out, to);
    await Deno.writeTextFile(`${to}/records/invoice.txt`, "precious");
    await Deno.writeTextFile(`${to}/tables/mytable.csv`, "a,b");
    const stale = `${to}/records/${"ab".repeat(32)}.json`;
    await Deno.writeTextFile(stale, "{");
    await publishRecords(out, to);
    const read = (path: string) => Deno.readTextFile(`${to}/${path}`);
    assert.equal(await read("records/invoice.txt"), "precious");
    assert.equal(await read("tables/mytable.csv"), "a,b");
    await assert.rejects(Deno.stat(stale), Deno.errors.NotFound);
    assert.deepEqual(await readRecords(to), await readRecords(out));
    await assert.rejects(
      publishRecords(to, to),
      /another folder to publish to/,
    );
  }));

Deno.test("publishRecords: what cannot be published is named, and nothing is written", () =>
  withRun(async (out, to) => {
    await assert.rejects(
      publishRecords(`${to}/no`, to),
      /present versions.* none/,
    );
    await assert.rejects(publishRecords(out, out), /without explanations/);
    await assert.rejects(publishRecords(out, ""), /path, .* an empty one/);
    const [first] = (await readRecords(out)).records;
    const failed = { status: "failed", error: "it broke" } as const;
    await writeRecord(out, { ...first!, outcome: failed });
    await assert.rejects(publishRecords(out, to), /no failed cells.*xor/);
    await Deno.writeTextFile(`${out}/records/${first!.key}.json`, "{");
    await assert.rejects(publishRecords(out, to), /can be read.*records/);
    assert.deepEqual([...Deno.readDirSync(to)], []);
  }));
