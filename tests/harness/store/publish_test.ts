import assert from "node:assert/strict";
import { makeBoard } from "../../../boards/make_board.ts";
import { tableCsv } from "../../../boards/table_csv.ts";
import { canonicalJson } from "../../../core/records/canonical_json.ts";
import { cards } from "../../../harness/plan/cards.ts";
import { boardOf, publish, render } from "../../../harness/store/publish.ts";
import type { CellRecord } from "../../../core/records/record.ts";
import {
  openFolder,
  writeFiles,
} from "../../../harness/store/output_folder.ts";
import { writeRecord } from "../../../harness/store/write_store.ts";
import { cellOf, recordOf, scored } from "../cell_of.ts";
import { keyed } from "../keyed.ts";
import { withStore } from "../with_store.ts";

const FORMATS = ["csv", "md", "json", "html"] as const;

/** A record whose plug-ins have their present versions. */
function present(): Promise<CellRecord> {
  const version = (
    list: readonly { id: string; version: number }[],
    id: string,
  ) => list.find((card) => card.id === id)!.version;
  const cell = cellOf({
    task: { ...cellOf().task, version: version(cards.tasks, "xor") },
    explainer: {
      ...cellOf().explainer,
      version: version(cards.explainers, "saliency"),
    },
    metrics: [{
      id: "auroc",
      version: version(cards.metrics, "auroc"),
      options: {},
    }],
  });
  return keyed(recordOf("", cell, scored([0.5, 1])));
}

Deno.test("publish: writes the board of the records in every format", () =>
  withStore(async (out) => {
    await writeRecord(out, await present());
    const { board, damaged } = await publish(out);
    assert.deepEqual(damaged, []);
    const { taskNotes, ...rest } = board;
    assert.deepEqual(rest, makeBoard([await present()], cards));
    assert.deepEqual(taskNotes!.map(({ task }) => task), ["xor"]);
    for (const format of FORMATS) {
      const name = format === "csv" ? "scores.csv" : `board.${format}`;
      const text = await Deno.readTextFile(`${out}/${name}`);
      assert.equal(text, await render(board, format));
    }
    assert.equal(await render(board, "json"), canonicalJson(board, 1) + "\n");
    assert.match(await render(board, "md"), /^# quick_v1/);
    assert.match(await render(board, "csv"), /^suite,task,/);
    assert.match(await render(board, "html"), /^<!doctype html>\n/);
  }));

Deno.test("publish: the same records give the same bytes", () =>
  withStore(async (out) => {
    await writeRecord(out, await present());
    const all = async () => {
      const { board } = await publish(out);
      return await Promise.all(FORMATS.map((f) => render(board, f)));
    };
    assert.deepEqual(await all(), await all());
  }));

Deno.test("publish: one CSV file per metric, and none of a metric that is gone", () =>
  withStore(async (out) => {
    await writeRecord(out, await present());
    const gone = new Map([["tables/gone.csv", new Uint8Array()]]);
    await writeFiles(await openFolder(out, "run"), gone);
    await Deno.writeTextFile(`${out}/tables/mytable.csv`, "a,b");
    const { board: { tables } } = await publish(out);
    const names = [...Deno.readDirSync(`${out}/tables`)].map(({ name }) =>
      name
    );
    assert.deepEqual(names.sort(), ["auroc.csv", "mytable.csv"]);
    const text = await Deno.readTextFile(`${out}/tables/auroc.csv`);
    assert.equal(text, tableCsv(tables[0]!));
  }));

Deno.test("publish: a file that is not Faithmark's is not overwritten", () =>
  withStore(async (out) => {
    await writeRecord(out, await present());
    await Deno.writeTextFile(`${out}/board.html`, "mine");
    await assert.rejects(publish(out), {
      name: "RangeError",
      message: /Cannot write .*board\.html: expected no file or one that/,
    });
    assert.equal(await Deno.readTextFile(`${out}/board.html`), "mine");
    assert.equal([...Deno.readDirSync(out)].length, 5);
  }));

Deno.test("boardOf: damaged files are named beside the board", () =>
  withStore(async (out) => {
    await writeRecord(out, await present());
    await Deno.writeTextFile(`${out}/records/k2.json`, "{");
    const { board, damaged } = await boardOf(out);
    assert.equal(board.scores.length, 1);
    assert.deepEqual(damaged.map(({ path }) => path), [
      `${out}/records/k2.json`,
    ]);
  }));

Deno.test("boardOf: a folder without records is an error that counts the damaged", () =>
  withStore(async (out) => {
    await assert.rejects(boardOf(out), {
      name: "RangeError",
      message: /records in .*\/records, current value is none$/,
    });
    await Deno.writeTextFile(`${out}/records/k2.json`, "{");
    await assert.rejects(
      boardOf(out),
      /none but 1 damaged files: .*k2\.json: /,
    );
  }));
