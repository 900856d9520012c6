/**
 * The board in a terminal.
 *
 * @module
 */
import { parseSpec } from "../../core/plugins/spec.ts";
import type { Board, BoardTable, CostRow } from "../board.ts";
import { explainerOrder } from "../inference/explainer_order.ts";
import { formatNumber } from "../format_number.ts";
import { markdownTable } from "./markdown_table.ts";

/**
 * Lines for a terminal: explainers, in the first table's order with controls last, against metrics
 * and cost. A metric that ran under several options has one column.
 *
 * `*` = in the tie group of the best, `†` = not shown to be better than random, `∇` = rows
 * differentiated. Columns that do not fit into `width` characters go into further tables below.
 */
export function summaryTable(board: Board, width = Infinity): string[] {
  const costOf = (explainer: string) =>
    board.costs.find((cost) => cost.explainer === explainer)!;
  const columns = [
    ...plainest(board.tables).map(({ metric, better, rows }) => {
      const best = rows.find(({ rank }) => rank === 1)?.group ?? "";
      const cell = (explainer: string) => {
        const row = rows.find((row) => row.explainer === explainer);
        if (!row) return "";
        const tied = [...row.group].some((letter) => best.includes(letter));
        return formatNumber(row.mean) + (tied ? " *" : "") +
          (row.beatsRandom === false ? " †" : "");
      };
      return { head: `${metric} ${better === "higher" ? "↑" : "↓"}`, cell };
    }),
    { head: "rows", cell: (explainer: string) => rowsOf(costOf(explainer)) },
    {
      head: "ms",
      cell: (explainer: string) =>
        formatNumber(costOf(explainer).milliseconds?.median ?? null),
    },
  ];
  const explainers = explainerOrder(board);
  const table = (some: typeof columns) =>
    markdownTable(
      ["explainer", ...some.map(({ head }) => head)],
      explainers.map((explainer) => [
        explainer,
        ...some.map(({ cell }) => cell(explainer)),
      ]),
    );
  const tables: (typeof columns)[] = [[]];
  for (const column of columns) {
    const last = tables.at(-1)!;
    const wider = [...last, column];
    if (last.length > 0 && table(wider)[0]!.length > width) {
      tables.push([column]);
    } else tables[tables.length - 1] = wider;
  }
  return tables.flatMap((some, i) =>
    i === 0 ? table(some) : ["", ...table(some)]
  );
}

/** One table of each metric: that with the fewest options of its own. */
function plainest(tables: readonly BoardTable[]): readonly BoardTable[] {
  const idOf = ({ metric }: BoardTable) => parseSpec(metric).id;
  return [...Map.groupBy(tables, idOf).values()].map((own) =>
    own.reduce((a, b) => b.metric.length < a.metric.length ? b : a)
  );
}

/** Rows predicted, and rows differentiated where there are any. */
function rowsOf({ rows, gradientRows }: CostRow): string {
  return formatNumber(rows) +
    (gradientRows ? ` + ${formatNumber(gradientRows)} ∇` : "");
}
