import assert from "node:assert/strict";
import { makeBoard } from "../../harness/board/make_board.ts";
import { canonicalJson } from "../../harness/canonical_json.ts";
import { cards } from "../../harness/cards.ts";
import { boardOf, publish, render } from "../../harness/publish.ts";
import type { CellRecord } from "../../harness/record.ts";
import { writeRecord } from "../../harness/store.ts";
import { cellOf, recordOf, scored } from "./cell_of.ts";
import { withStore } from "./with_store.ts";

/** A record whose plug-ins have their present versions. */
function present(): CellRecord {
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
  return recordOf("k1", cell, scored([0.5, 1]));
}

Deno.test("publish: writes the board of the records in every format", () =>
  withStore(async (out) => {
    await writeRecord(out, present());
    const { board, damaged } = await publish(out);
    assert.deepEqual(damaged, []);
    assert.deepEqual(board, makeBoard([present()], cards));
    for (const format of ["csv", "md", "json"] as const) {
      const name = format === "csv" ? "scores.csv" : `board.${format}`;
      const text = await Deno.readTextFile(`${out}/${name}`);
      assert.equal(text, render(board, format));
    }
    assert.equal(render(board, "json"), canonicalJson(board, 1) + "\n");
    assert.match(render(board, "md"), /^# quick_v1/);
    assert.match(render(board, "csv"), /^suite,task,/);
  }));

Deno.test("publish: the same records give the same bytes", () =>
  withStore(async (out) => {
    await writeRecord(out, present());
    const all = async () => {
      const { board } = await publish(out);
      return (["csv", "md", "json"] as const).map((f) => render(board, f));
    };
    assert.deepEqual(await all(), await all());
  }));

Deno.test("boardOf: damaged files are named beside the board", () =>
  withStore(async (out) => {
    await writeRecord(out, present());
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
    await assert.rejects(boardOf(out), /none but 1 damaged files$/);
  }));
