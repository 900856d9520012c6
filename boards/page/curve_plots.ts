/**
 * Budget curves, drawn.
 *
 * The same facts as in `markdown/curves_section.ts`; only the output format differs.
 *
 * @module
 */
import type { Board, BoardTable, BudgetCurve } from "../board.ts";
import { formatNumber } from "../format_number.ts";
import { linearAxis, logAxis } from "./axes.ts";
import { curve, curveKey } from "./curve.ts";
import { type Markup, markup } from "./markup.ts";
import { numberCell } from "./number_cell.ts";
import { axisLabel, plot, SIZE } from "./plot.ts";
import { scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

/**
 * One drawing per metric for which methods ran at several budgets, and their numbers; nothing where
 * none did.
 */
export function curvePlots({ curves, tables }: Board): Markup {
  if (curves.length === 0) return markup``;
  const figures = tables.map((table, i) => {
    const own = curves.filter(({ metric }) => metric === table.metric);
    return own.length === 0 ? "" : figure(table, own, `c${i}`);
  });
  const rows = curves.map(({ metric, method, points, area, plateauCost }) =>
    markup`<tr data-e="${method}"><td>${specName(metric)}</td><th scope="row">${
      specName(method)
    }</th><td>${
      points.map(({ cost, mean }) =>
        `${formatNumber(mean)} at ${formatNumber(cost)}`
      ).join(", ")
    }</td>${numberCell(area)}${numberCell(plateauCost)}</tr>`
  );
  return markup`<section id="budgets">
<h2>Budgets</h2>
<p>Score against rows per instance of explainers that ran at several budgets; a differentiated row counts twice. <i>Area</i>: mean score over the logarithm of the rows. <i>Plateau</i>: rows that take a method 90% of the way from random to its score at the largest budget.</p>
<div class="figures">
${figures}</div>
${
    scrollTable("Budgets in numbers", [
      { head: "metric", sort: true },
      { head: "method", sort: true },
      { head: "score at rows" },
      { head: "area", sort: true, kind: "number" },
      { head: "plateau", sort: true, kind: "number" },
    ], rows)
  }</section>
`;
}

function figure(
  { metric, better, rows }: BoardTable,
  curves: readonly BudgetCurve[],
  id: string,
): Markup {
  const anchors = (["oracle", "random"] as const).map((name) =>
    [name, rows.find(({ explainer }) => explainer === name)?.mean] as const
  );
  const points = curves.flatMap(({ points }) => points);
  const x = logAxis(points.map(({ cost }) => cost), [...SIZE.x]);
  const y = linearAxis(
    [
      ...points.map(({ mean }) => mean),
      ...anchors.flatMap(([, value]) => value ?? []),
    ],
    [...SIZE.y],
  );
  const drawing = plot(
    {
      id,
      title: `${metric} over budgets`,
      description: `${better} is better. ${
        curves.map(({ method, points }) =>
          `${method}: ${
            points.map(({ cost, mean }) =>
              `${formatNumber(mean)} at ${formatNumber(cost)} rows`
            ).join(", ")
          }`
        ).join("; ")
      }.`,
      x: { ...x, label: "rows per instance (log)" },
      y: { ...y, label: axisLabel(metric, better) },
      anchors,
    },
    curves.map(({ method, points }, i) =>
      curve(
        method,
        points.map(({ explainer, cost, mean }) => ({
          title: `${explainer}: ${formatNumber(mean)} at ${
            formatNumber(cost)
          } rows`,
          x: x.at(cost),
          y: y.at(mean),
        })),
        i,
      )
    ),
  );
  return markup`<figure>${drawing}<figcaption>${
    curveKey(curves.map(({ method }) => method))
  }</figcaption></figure>
`;
}
