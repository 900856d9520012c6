/**
 * The board on one screen.
 *
 * @module
 */
import type { Board } from "./board.ts";
import { formatNumber } from "./format_number.ts";
import { markdownTable } from "./markdown_table.ts";

/** Lines for a terminal: explainers against metrics; `*` = in the tie group of the best, `†` = not better than random. */
export function summaryTable(board: Board): string[] {
  const mark = (metric: string, explainer: string) => {
    const { rows } = board.tables.find((table) => table.metric === metric)!;
    const row = rows.find((row) => row.explainer === explainer);
    if (!row) return "";
    const best = rows.find(({ rank }) => rank === 1)?.group ?? "";
    const tied = [...row.group].some((letter) => best.includes(letter));
    return formatNumber(row.mean) + (tied ? " *" : "") +
      (row.beatsRandom === false ? " †" : "");
  };
  const place = new Map<string, number[]>();
  for (const { rows } of board.tables) {
    for (const { explainer, rank } of rows) {
      place.set(explainer, [...place.get(explainer) ?? [], rank ?? Infinity]);
    }
  }
  const meanPlace = (explainer: string) => {
    const own = (place.get(explainer) ?? []).filter(Number.isFinite);
    return own.length > 0 ? own.reduce((a, b) => a + b) / own.length : Infinity;
  };
  const explainers = board.costs.map(({ explainer }) => explainer)
    .sort((a, b) => Math.sign(meanPlace(a) - meanPlace(b)) || 0);
  return markdownTable(
    [
      "explainer",
      ...board.tables.map(({ metric, better }) =>
        `${metric} ${better === "higher" ? "↑" : "↓"}`
      ),
      "rows",
      "ms",
    ],
    explainers.map((explainer) => {
      const cost = board.costs.find((cost) => cost.explainer === explainer)!;
      return [
        explainer,
        ...board.tables.map(({ metric }) => mark(metric, explainer)),
        formatNumber(cost.rows),
        formatNumber(cost.milliseconds),
      ];
    }),
  );
}
