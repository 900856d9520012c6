/**
 * How rankings move with a metric's options, in a page.
 *
 * The same facts as in `markdown/options_section.ts`; only the output format differs.
 *
 * @module
 */
import type { Board } from "../board.ts";
import { formatNumber } from "../format_number.ts";
import type { OptionSensitivity } from "../validity/option_sensitivity.ts";
import { type Markup, markup } from "./markup.ts";
import { scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

/**
 * Per metric that ran under several options, each explainer's rank under each, and the agreement of
 * the orders; nothing where none did.
 */
export function optionsPart(
  { optionSensitivity }: Pick<Board, "optionSensitivity">,
): Markup {
  if (optionSensitivity.length === 0) return markup``;
  return markup`<section id="options">
<h2>Options of metrics</h2>
<p>Ranks of explainers under each option, over the tasks that all options have, and Kendall's tau-b between the orders of each pair of options, over the tasks that both have, with its 95% interval over instances.</p>
${optionSensitivity.map(oneMetric)}</section>
`;
}

function oneMetric(
  { id, metrics, tasks, places, agreements }: OptionSensitivity,
): Markup {
  return markup`<h3>${specName(id)} <small>under ${metrics.length} options${
    places.length === 0 ? "" : `, over ${tasks.join(", ")}`
  }</small></h3>
${places.length === 0 ? "" : placeTable(id, metrics, places)}${
    scrollTable(
      `Orders under options of ${id}`,
      [
        { head: "option", sort: true },
        { head: "other option", sort: true },
        { head: "tau", sort: true, kind: "number" },
        { head: "95% interval" },
      ],
      agreements.map(({ a, b, tau, low, high }) =>
        markup`<tr><th scope="row">${specName(a)}</th><td>${
          specName(b)
        }</td><td class="number" data-v="${tau ?? ""}">${
          formatNumber(tau)
        }</td><td class="number">${formatNumber(low)} … ${
          formatNumber(high)
        }</td></tr>`
      ),
    )
  }`;
}

function placeTable(
  id: string,
  metrics: readonly string[],
  places: OptionSensitivity["places"],
): Markup {
  return scrollTable(
    `Ranks under options of ${id}`,
    [
      { head: "explainer", sort: true },
      ...metrics.map((metric) => ({
        head: specName(metric),
        sort: true,
        kind: "number" as const,
      })),
    ],
    places.map(({ explainer, places }) =>
      markup`<tr data-e="${explainer}"><th scope="row">${
        specName(explainer)
      }</th>${
        places.map((place) =>
          markup`<td class="number" data-v="${place}">${place}</td>`
        )
      }</tr>`
    ),
  );
}
