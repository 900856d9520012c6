import assert from "node:assert/strict";
import type { Board } from "../../boards/board.ts";
import { markdown } from "../../boards/markdown/markdown.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { makeBoard } from "../../boards/make_board.ts";
import { cards, cellRecord } from "./cell_record.ts";
import { around, control, make, rowOf } from "./small_board.ts";

Deno.test("makeBoard: exact mean, deviation and counts; undefined scores are left out, never 0", () => {
  const board = make([
    cellRecord({ auroc: [1, null, 4, 1] }, { explainer: "sensx[walks=5]" }),
    cellRecord({ auroc: [null, null, null, 8] }, {
      explainer: "sensx[walks=5]",
      seed: 1,
    }),
  ]);
  const [first, second] = board.scores;
  const { low, high, ...rest } = first!;
  assert.deepEqual(rest, {
    suite: "quick_v1",
    task: "xor",
    explainer: "sensx",
    options: "walks=5",
    seed: 0,
    metric: "auroc",
    mean: 2,
    sd: Math.sqrt(3), // (1 + 4 + 1) / (3 − 1)
    n: 3,
    missing: 1,
  });
  assert.ok(low! >= 1 && low! <= 2 && high! >= 2 && high! <= 4);
  assert.deepEqual(
    [second!.mean, second!.sd, second!.low, second!.high, second!.n],
    [8, null, 8, 8, 1],
  );
  const row = rowOf(board, "sensx[walks=5]");
  assert.deepEqual([row.mean, row.n, row.missing], [3.5, 4, 4]);
});

Deno.test("makeBoard: an explainer whose every score is undefined comes last, without mean and place", () => {
  const board = make([
    cellRecord({ auroc: [null, null] }),
    cellRecord({ auroc: [1, 1] }, { explainer: "sensx" }),
  ]);
  const { explainer, rank, ...last } = board.tables[0]!.rows[1]!;
  assert.deepEqual([explainer, rank], ["saliency", undefined]);
  assert.deepEqual([last.mean, last.low, last.missing], [null, null, 2]);
  const { mean, low, high, sd, n, missing } = board.scores[0]!;
  assert.deepEqual([mean, low, high, sd], [null, null, null, null]);
  assert.deepEqual([n, missing], [0, 2]);
});

Deno.test("makeBoard: the interval of constant scores is that constant", () => {
  const { mean, low, high } = rowOf(
    make([cellRecord({ auroc: [0.25, 0.25, 0.25] })]),
    "saliency",
  );
  assert.deepEqual([mean, low, high], [0.25, 0.25, 0.25]);
});

Deno.test("makeBoard: the row is the mean over tasks, whatever their sizes", () => {
  const board = make([
    cellRecord({ auroc: [1, 1, 1, 1] }),
    cellRecord({ auroc: [0, 0] }, { task: "digits" }),
  ]);
  const { mean, low, high, n, tasks } = rowOf(board, "saliency");
  assert.deepEqual([mean, low, high, n], [0.5, 0.5, 0.5, 6]);
  assert.deepEqual(
    Object.entries(tasks).map(([task, { mean, n }]) => [task, mean, n]),
    [["digits", 0, 2], ["xor", 1, 4]],
  );
});

Deno.test("makeBoard: identical explainers share place and letter, clearly different ones neither", () => {
  const board = make([
    cellRecord({ auroc: around(0.5) }, { explainer: "a" }),
    cellRecord({ auroc: around(0.5) }, { explainer: "b" }),
    cellRecord({ auroc: around(0.9, 2) }, { explainer: "c" }),
  ]);
  const found = board.tables[0]!.rows.map(({ explainer, rank, group }) => [
    explainer,
    rank,
    group,
  ]);
  assert.deepEqual(found, [["c", 1, "a"], ["a", 2, "b"], ["b", 2, "b"]]);
  assert.deepEqual(rowOf(board, "c").ranks, [1, 1]);
  assert.deepEqual(rowOf(board, "a").ranks, [2, 2]);
});

Deno.test("makeBoard: a table is valid while no row lies above the oracle", () => {
  const valid = (best: number, oracle: number | null) => {
    const records = [
      cellRecord({ auroc: [best], area: [best] }),
      ...(oracle === null ? [] : [
        cellRecord({ auroc: [oracle], area: [oracle] }, {
          explainer: "oracle",
          ...control,
        }),
      ]),
    ];
    return make(records).tables.map(({ metric, valid }) => [metric, valid]);
  };
  // Only a metric that looks at the truth can be judged by the oracle.
  assert.deepEqual(valid(0.5, 1), [["auroc", true], ["area", undefined]]);
  assert.deepEqual(valid(1, 1), [["auroc", true], ["area", undefined]]);
  assert.deepEqual(valid(1, 0.5), [["auroc", false], ["area", undefined]]);
  assert.deepEqual(valid(1, null), [["auroc", undefined], ["area", undefined]]);
});

Deno.test("makeBoard: stale records do not count, and none that counts is an error", () => {
  const stale = cellRecord({ auroc: [1] }, { versions: { task: 2 } });
  const board = make([stale, cellRecord({ auroc: [0] }, { seed: 1 })]);
  assert.equal(rowOf(board, "saliency").mean, 0);
  assert.throws(() => make([stale]), {
    name: "RangeError",
    message: /present versions, current value is 1 records of which none is/,
  });
  assert.throws(() => make([]), /current value is 0 records/);
});

Deno.test("makeBoard: records of two backends are refused", () => {
  const records = ["wasm", "cpu"].map((backend) =>
    cellRecord({ auroc: [1] }, { backend, explainer: backend })
  );
  assert.throws(() => make(records), {
    name: "RangeError",
    message: /cpu and wasm/,
  });
});

Deno.test("makeBoard: tables are in the order of the axes", () => {
  const board = make([cellRecord({ area: [1], gap: [1], auroc: [1] })]);
  assert.deepEqual(
    board.tables.map(({ category }) => category),
    ["accuracy", "faithfulness", "axiomatic"],
  );
});

Deno.test("makeBoard: the same records in another order give the same bytes", () => {
  const records = ["xor", "digits"].flatMap((task) =>
    ["a", "b", "random"].flatMap((explainer, e) =>
      [0, 1, 2].map((seed) =>
        seed === e
          ? cellRecord({ status: "timed_out", seconds: 3 }, {
            task,
            explainer,
            seed,
          })
          : cellRecord({
            auroc: around(0.5 + e / 10, seed).with(seed, null!),
            gap: around(e, 2 * seed),
          }, { task, explainer, seed, control: explainer === "random" })
      )
    )
  );
  const shuffled = records.toSorted((a, b) =>
    (a.key.length - b.key.length) || (a.key < b.key ? 1 : -1)
  );
  assert.notDeepEqual(shuffled, records);
  const [one, other] = [records, shuffled].map(make);
  assert.equal(canonicalJson(one), canonicalJson(other));
  assert.equal(markdown(one!), markdown(other!));
  assert.deepEqual(one!.costs[0]!.cells, { scored: 4, timed_out: 2 });
});

Deno.test("makeBoard: the numbers of an explainer do not depend on who else is there", () => {
  const records = ["a", "b", "c"].map((explainer, e) =>
    cellRecord({ auroc: around(0.5 + e, e) }, { explainer })
  );
  const numbers = (board: Board) => {
    const { mean, low, high, tasks } = rowOf(board, "b");
    return { mean, low, high, tasks };
  };
  assert.deepEqual(
    numbers(make(records)),
    numbers(make(records.slice(1, 2))),
  );
});

Deno.test("makeBoard: a record that names a task by its former id is shown as it names it", () => {
  const record = cellRecord({ auroc: [1] }, { task: "own[data=a.csv]" });
  const renamed = { ...cards, tasks: [{ id: "custom", version: 1 }] };
  const { tables } = makeBoard([record], renamed);
  assert.deepEqual(tables.map(({ tasks }) => tasks), [["own[data=a.csv]"]]);
});
