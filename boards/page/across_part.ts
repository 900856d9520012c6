/**
 * Places over tasks, in a page.
 *
 * The same facts as in `markdown/across_section.ts`; only the output format differs.
 *
 * @module
 */
import type { Board } from "../board.ts";
import type { AcrossTasks } from "../inference/across_tasks.ts";
import { formatNumber } from "../format_number.ts";
import { linearAxis } from "./axes.ts";
import { criticalDifference } from "./critical_difference.ts";
import { BAR, barAxis, intervalBar } from "./interval_bar.ts";
import { type Markup, markup } from "./markup.ts";
import { numberCell } from "./number_cell.ts";
import { scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

/**
 * Friedman's test, Nemenyi's diagram and mean ranks of each table over two tasks at least; nothing
 * where there is none.
 */
export function acrossPart({ tables }: Pick<Board, "tables">): Markup {
  const parts = tables.map(({ metric, category, tasks, across }, i) =>
    across === undefined ? "" : markup`<section data-axis="${category}">
<h3>${specName(metric)} over ${tasks.length} tasks</h3>
<p>${friedmanSentence(across)}</p>
<div class="scroll" role="region" tabindex="0" aria-label="Critical differences: ${metric}">${
      criticalDifference(metric, across, `d${i}`)
    }</div>
<details><summary>Mean ranks in numbers</summary>
${numbers(metric, across)}</details>
</section>
`
  );
  if (parts.every((part) => part === "")) return markup``;
  return markup`<section id="across">
<h2>Across tasks</h2>
<p>Ranks within each task; tasks are the blocks. Bars join explainers that do not differ significantly (Nemenyi, 5%). Both tests are asymptotic in the number of tasks: with few tasks they have little power.</p>
${parts}</section>
`;
}

function friedmanSentence(
  { statistic, pValue, concordance, criticalDifference, rows }: AcrossTasks,
): string {
  if (statistic === null) return "All rows tie on every task.";
  return `Friedman χ²(${rows.length - 1}) = ${statistic.toFixed(2)}, p = ${
    formatNumber(pValue)
  }; Kendall's W = ${
    formatNumber(concordance)
  } (1: every task has the same ranking). Critical difference of mean ranks: ${
    criticalDifference.toFixed(2)
  }.`;
}

function numbers(metric: string, { rows }: AcrossTasks): Markup {
  const axis = linearAxis(
    rows.flatMap(({ low, high, meanRank }) => [low, high, meanRank]),
    [...BAR],
  );
  return scrollTable(
    `Mean ranks: ${metric}`,
    [
      { head: "mean rank", sort: true, kind: "number" },
      { head: "explainer", sort: true },
      { head: barAxis(axis), kind: "bar" },
      { head: "95% interval" },
      { head: "group", sort: true },
    ],
    rows.map(({ explainer, meanRank, low, high, group }) =>
      markup`<tr data-e="${explainer}">${numberCell(meanRank)}<th scope="row">${
        specName(explainer)
      }</th><td>${
        intervalBar({ mean: meanRank, low, high }, axis)
      }</td><td class="number">${low.toFixed(2)} … ${
        high.toFixed(2)
      }</td><td>${group}</td></tr>`
    ),
  );
}
