/**
 * Whether metrics notice spoiled explanations, in a page.
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

/**
 * Per metric and way of spoiling, how often it prefers the explanation to its copy; nothing where
 * no metric was judged.
 */
export function reactionPart(
  { reactions = [] }: Pick<Board, "reactions">,
): Markup {
  if (reactions.length === 0) return markup``;
  const axis = linearAxis([0, 1], [...BAR]);
  const rows = reactions.map((
    {
      metric,
      alteration,
      mean,
      low,
      high,
      explainers,
      betterThanRandom,
      reason,
    },
  ) =>
    markup`<tr><th scope="row">${specName(metric)}</th><td>${alteration}</td>${
      numberCell(mean)
    }<td>${
      intervalBar({ mean, low, high }, axis, [["chance", 0.5]])
    }</td><td class="number">${
      low === null
        ? reason ?? "–"
        : `${formatNumber(low)} … ${formatNumber(high)}`
    }</td><td class="number" data-v="${explainers.length}">${explainers.length}${
      betterThanRandom ? "" : " °"
    }</td></tr>`
  );
  return markup`<section id="reactions">
<h2>Reaction of metrics</h2>
<p>How often an explanation scores better than a spoiled copy of itself on the same instance, equal scores counted half: normal noise of so many standard deviations of its attributions, or units exchanged at random. 1: the metric always notices; 0.5: it does not. Over explainers significantly better than random, on tasks with known ground truth; °: over all explainers, where none is.</p>
${
    scrollTable("Reaction of metrics", [
      { head: "metric", sort: true },
      { head: "copy", sort: true },
      { head: "prefers the original", sort: true, kind: "number" },
      { head: barAxis(axis), kind: "bar" },
      { head: "95% interval" },
      { head: "methods", sort: true, kind: "number" },
    ], rows)
  }</section>
`;
}
