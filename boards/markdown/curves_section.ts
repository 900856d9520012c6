/**
 * Budget curves, as Markdown.
 *
 * The same facts as in `page/curve_plots.ts`; only the output format differs.
 *
 * @module
 */
import type { Board } from "../board.ts";
import { formatNumber } from "../format_number.ts";
import { markdownTable } from "./markdown_table.ts";

/** One line per metric and method that ran at several budgets; nothing where none did. */
export function curvesSection({ curves }: Pick<Board, "curves">): string[] {
  if (curves.length === 0) return [];
  return [
    "",
    "## Budgets",
    "",
    "Score and rows per instance of explainers that ran at several budgets, cheapest first. Area: mean score over the logarithm of the rows. Plateau: rows that take a method 90% of the way from random to its score at the largest budget.",
    "",
    ...markdownTable(
      ["metric", "method", "score at rows", "area", "plateau"],
      curves.map(({ metric, method, points, area, plateauCost }) => [
        metric,
        method,
        points.map(({ cost, mean }) =>
          `${formatNumber(mean)} at ${formatNumber(cost)}`
        ).join(", "),
        formatNumber(area),
        formatNumber(plateauCost),
      ]),
    ),
  ];
}
