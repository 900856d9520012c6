/**
 * The board in a terminal.
 *
 * @module
 */
import type { Board } from "./board.ts";
import { formatNumber } from "./format_number.ts";
import { markdownTable } from "./markdown_table.ts";

/**
 * Lines for a terminal: explainers, in the first table's order with controls last, against metrics and cost.
 *
 * `*` = in the tie group of the best, `†` = not shown to be better than random. Columns that do not fit into `width`
 * characters go into further tables below.
 */
export function summaryTable(board: Board, width = Infinity): string[] {
  const columns = [
    ...board.tables.map(({ metric, better, rows }) => {
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
    ...(["rows", "milliseconds"] as const).map((head) => ({
      head: head === "rows" ? head : "ms",
      cell: (explainer: string) =>
        formatNumber(
          board.costs.find((cost) => cost.explainer === explainer)![head],
        ),
    })),
  ];
  const explainers = inOrder(board);
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

/** Explainers as the first table has them, controls last; those that it lacks after the ranked ones. */
function inOrder({ tables, costs }: Board): string[] {
  const all = tables.flatMap(({ rows }) => rows);
  const place = (explainer: string) => {
    const at =
      tables[0]?.rows.findIndex((row) => row.explainer === explainer) ?? -1;
    const control = all.some((row) =>
      row.explainer === explainer && row.control
    );
    return (control ? 2 * all.length : 0) + (at < 0 ? all.length : at);
  };
  return costs.map(({ explainer }) => explainer)
    .sort((a, b) => place(a) - place(b));
}
