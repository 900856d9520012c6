/**
 * How far metrics can be trusted, in a page.
 *
 * The same facts as in `markdown/validity_section.ts`; only the output format differs.
 *
 * @module
 */
import type { Board } from "../board.ts";
import { formatNumber } from "../format_number.ts";
import { linearAxis } from "./axes.ts";
import { BAR, barAxis, intervalBar } from "./interval_bar.ts";
import { type Markup, markup } from "./markup.ts";
import { numberCell } from "./number_cell.ts";
import { scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

/** Metrics without truth against those of relevance; nothing where no task has both. */
export function validityPart({ validity }: Pick<Board, "validity">): Markup {
  if (validity.length === 0) return markup``;
  const axis = linearAxis([-1, 1], [...BAR]);
  const rows = validity.map(({ metric, truth, tasks, mean, low, high, n }) =>
    markup`<tr><th scope="row">${specName(metric)}</th><td>${
      specName(truth)
    }</td>${numberCell(mean)}<td>${
      intervalBar({ mean, low, high }, axis, [["zero", 0]])
    }</td><td class="number">${formatNumber(low)} … ${
      formatNumber(high)
    }</td>${markup`<td class="number" data-v="${tasks.length}">${tasks.length}</td>`}<td class="number" data-v="${n}">${n}</td></tr>`
  );
  return markup`<section id="validity">
<h2>Validity of metrics</h2>
<p>Does a metric that does not use the ground truth order explainers as one that does? Kendall's tau-b over ranked explainers, mean over instances and tasks that have both, with its 95% interval over instances. 1: same order; 0: unrelated; −1: reversed.</p>
${
    scrollTable("Validity of metrics", [
      { head: "metric", sort: true },
      { head: "compared with", sort: true },
      { head: "tau", sort: true, kind: "number" },
      { head: barAxis(axis), kind: "bar" },
      { head: "95% interval" },
      { head: "tasks", sort: true, kind: "number" },
      { head: "n", sort: true, kind: "number" },
    ], rows)
  }</section>
`;
}
