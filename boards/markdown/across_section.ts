/**
 * Places over tasks, as Markdown.
 *
 * The same facts as in `page/across_part.ts`; only the output format differs.
 *
 * @module
 */
import type { BoardTable } from "../board.ts";
import { formatNumber } from "../format_number.ts";
import { markdownTable } from "./markdown_table.ts";

/**
 * Friedman's test of a table and mean ranks with Nemenyi's groups; nothing where there is one task.
 */
export function acrossSection({ metric, tasks, across }: BoardTable): string[] {
  if (!across) return [];
  const { statistic, pValue, concordance, criticalDifference } = across;
  const number = (value: number) => value.toFixed(2);
  return [
    "",
    `### ${metric} over ${tasks.length} tasks`,
    "",
    statistic === null
      ? "All rows tie on every task."
      : `Friedman χ²(${across.rows.length - 1}) = ${number(statistic)}, p = ${
        formatNumber(pValue)
      }; Kendall's W = ${
        formatNumber(concordance)
      }. Critical difference of mean ranks (Nemenyi, 5%): ${
        number(criticalDifference)
      }.`,
    "",
    ...markdownTable(
      ["mean rank", "explainer", "95% interval", "group"],
      across.rows.map(({ explainer, meanRank, low, high, group }) => [
        number(meanRank),
        explainer,
        `${number(low)} … ${number(high)}`,
        group,
      ]),
    ),
  ];
}
