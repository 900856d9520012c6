import assert from "node:assert/strict";
import type { BoardTable } from "../../../boards/board.ts";
import type { BoardRow } from "../../../boards/board_row.ts";
import { budgetCurves } from "../../../boards/costs/budget_curves.ts";
import { assertClose } from "../../assert_close.ts";
import { cellRecord } from "../cell_record.ts";
import { board } from "../written_board.ts";

/** A ranked row; explainers without a place have no rank. */
function row(
  explainer: string,
  cost: number | null,
  mean: number,
  rank: number | undefined = 1,
): BoardRow {
  const { rank: _, ...rest } = board.tables[0]!.rows[1]!;
  return { ...rest, explainer, cost, mean, ...(rank && { rank }) };
}

function table(
  rows: readonly BoardRow[],
  better: "higher" | "lower" = "higher",
): BoardTable {
  return { ...board.tables[0]!, better, rows };
}

/** Curves of rows whose records carry the options that their specs say. */
function curves(tables: readonly BoardTable[]) {
  const records = tables.flatMap(({ rows }) =>
    rows.map(({ explainer }) => cellRecord({ auroc: [1] }, { explainer }))
  );
  return budgetCurves(tables, records);
}

const random = row("random", 0, 0.5, 0);

Deno.test("budgetCurves: cheapest first, area over the logarithm, rows to nine tenths of the way from random", () => {
  const [found, ...others] = curves([table([
    row("lime[samples=1000]", 1000, 1),
    row("lime[samples=10]", 10, 0.6),
    row("lime[samples=100]", 100, 0.9),
    random,
  ])]);
  assert.deepEqual(others, []);
  assert.equal(found!.method, "lime");
  assert.deepEqual(found!.points.map(({ cost }) => cost), [10, 100, 1000]);
  // Two decades: (0.75 + 0.95)/2.
  assertClose([found!.area], [0.85], { rtol: 1e-14 });
  // 0.5 + 0.9 · 0.5 = 0.95 is half a decade beyond 100.
  assertClose([found!.plateauCost!], [100 * Math.sqrt(10)], { rtol: 1e-14 });
});

Deno.test("budgetCurves: where lower is better, down is up", () => {
  const rows = [
    row("lime[samples=1]", 1, 0.4),
    row("lime[samples=2]", 2, 0.1),
    random,
  ];
  // 0.5 − 0.9 · 0.4 = 0.14: 26/30 of the way from 0.4 to 0.1.
  const [found] = curves([table(rows, "lower")]);
  assertClose([found!.plateauCost!], [2 ** (26 / 30)], { rtol: 1e-12 });
});

Deno.test("budgetCurves: the smallest budget may be enough; without random, or no better than it, there is no plateau", () => {
  const two = (first: number, second: number, ...more: BoardRow[]) =>
    curves([table([
      row("lime[samples=1]", 3, first),
      row("lime[samples=2]", 9, second),
      ...more,
    ])])[0]!.plateauCost;
  assert.equal(two(0.9, 0.8, random), 3);
  assert.equal(two(0.6, 0.5, random), null);
  assert.equal(two(0.9, 0.8), null);
});

Deno.test("budgetCurves: only whole numbers are budgets; what else is shared names the method", () => {
  const rows = [
    row("shap[estimator=a,samples=1]", 1, 0),
    row("shap[estimator=a,samples=2]", 2, 1),
    row("shap[estimator=b,samples=4]", 4, 1),
    row("noise[size=0.5]", 1, 0),
    row("noise[size=0.25]", 2, 0),
  ];
  assert.deepEqual(
    curves([table(rows)]).map(({ method, points }) => [method, points.length]),
    [["shap[estimator=a]", 2]],
  );
});

Deno.test("budgetCurves: rows without place or price, and options that change no price, make no curve", () => {
  const pairs = [
    [row("a[n=1]", 1, 0), row("a[n=2]", null, 0)],
    [row("b[n=1]", 1, 0), row("b[n=2]", 2, 0, 0)],
    [row("c[n=1]", 5, 0), row("c[n=2]", 5, 0)],
    [row("d[n=1]", 0, 0), row("d[n=2]", 5, 0)],
  ];
  assert.deepEqual(curves([table(pairs.flat())]), []);
});
