import assert from "node:assert/strict";
import { markdown } from "../../boards/markdown/markdown.ts";
import { assertClose } from "../assert_close.ts";
import { cellRecord } from "./cell_record.ts";
import { around, control, make, rowOf } from "./small_board.ts";

Deno.test("makeBoard: controls stand among the rows without a place", () => {
  const board = make([
    cellRecord({ auroc: around(0.9) }, { explainer: "oracle", ...control }),
    cellRecord({ auroc: around(0.7) }),
    cellRecord({ auroc: around(0.5) }, { explainer: "random", ...control }),
  ]);
  const { rows } = board.tables[0]!;
  assert.deepEqual(
    rows.map(({ explainer, control, rank, group, beatsRandom }) => [
      explainer,
      control,
      rank,
      group,
      beatsRandom,
    ]),
    [
      ["oracle", true, undefined, "", undefined],
      ["saliency", false, 1, "a", true],
      ["random", true, undefined, "", undefined],
    ],
  );
});

Deno.test("makeBoard: who misses a task of the table has no place and no interval", () => {
  const board = make([
    cellRecord({ auroc: around(0.5) }, { explainer: "a" }),
    cellRecord({ auroc: around(0.5) }, { explainer: "a", task: "digits" }),
    cellRecord({ auroc: around(0.9) }, { explainer: "b" }),
    cellRecord({ status: "failed", error: "it broke" }, {
      explainer: "b",
      task: "digits",
    }),
  ]);
  const b = rowOf(board, "b");
  assert.equal(b.rank, undefined);
  assert.deepEqual([b.low, b.high, b.group], [null, null, ""]);
  assert.equal(rowOf(board, "a").rank, 1);
  assert.match(markdown(board), /\| incomplete \| b /);
  assert.deepEqual(board.gaps, [{
    task: "digits",
    explainer: "b",
    seed: 0,
    status: "failed",
    reason: "it broke",
  }]);
});

Deno.test("makeBoard: a task that nobody completed is no part of the table", () => {
  const board = make([
    cellRecord({ auroc: [1] }),
    cellRecord({ auroc: [null] }, { task: "digits" }),
  ]);
  assert.deepEqual(board.tables[0]!.tasks, ["xor"]);
  assert.deepEqual(board.tables[0]!.undefinedTasks, ["digits"]);
  assert.equal(rowOf(board, "saliency").missing, 1);
  assert.equal(rowOf(board, "saliency").rank, 1);
});

Deno.test("makeBoard: where lower is better, low values come first and intervals stay upright", () => {
  const board = make([
    cellRecord({ gap: around(0.8) }, { explainer: "far" }),
    cellRecord({ gap: around(0.2) }, { explainer: "near" }),
    cellRecord({ gap: around(0.5) }, { explainer: "random", ...control }),
  ]);
  const { rows, better } = board.tables[0]!;
  assert.equal(better, "lower");
  assert.deepEqual(
    rows.map(({ explainer, rank, group, beatsRandom }) => [
      explainer,
      rank,
      group,
      beatsRandom,
    ]),
    [
      ["near", 1, "a", true],
      ["random", undefined, "", undefined],
      ["far", 2, "b", false],
    ],
  );
  // Twelve rounds of 0, 0.01 … 0.04 above 0.2; sixty additions round.
  assertClose([rows[0]!.mean!], [0.22], { atol: 1e-14 });
  for (const { mean, low, high } of rows) {
    assert.ok(low! < mean! && mean! < high!, `${low} ${mean} ${high}`);
  }
});

Deno.test("makeBoard: beating random takes a better mean and a test that shows it", () => {
  const random = cellRecord({ auroc: around(0.5) }, {
    explainer: "random",
    ...control,
  });
  const beats = (auroc: number[]) =>
    rowOf(make([cellRecord({ auroc }), random]), "saliency").beatsRandom;
  assert.equal(beats(around(0.6)), true);
  assert.equal(beats(around(0.5)), false);
  assert.equal(beats(around(0.4)), false);
  // One instance in sixty is better: nothing that a test could show.
  assert.equal(beats(around(0.5).with(0, 1)), false);
  const loses = (auroc: number[]) =>
    rowOf(make([cellRecord({ auroc }), random]), "saliency").losesToRandom;
  assert.deepEqual([loses(around(0.4)), loses(around(0.5))], [true, undefined]);
  const alone = make([cellRecord({ auroc: around(0.6) })]);
  assert.ok(!("beatsRandom" in rowOf(alone, "saliency")));
});
