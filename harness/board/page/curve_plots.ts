/**
 * Budget curves, drawn.
 *
 * @module
 */
import type { Board, BoardTable, BudgetCurve } from "../board.ts";
import { formatNumber } from "../format_number.ts";
import { type Axis, linearAxis, logAxis } from "./axes.ts";
import { type Markup, markup } from "./markup.ts";
import { numberCell } from "./number_cell.ts";
import { axisLabel, plot, SIZE } from "./plot.ts";
import { scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

/** Colours, and marks, before they come again in another company. */
const [COLOURS, MARKS, DASHES] = [7, 4, 3];

/** One drawing per metric for which methods ran at several budgets, and their numbers; nothing where none did. */
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
<p>Score against rows per instance of methods that ran at several budgets; a differentiated row counts twice. <i>Area</i>: mean score over the logarithm of the rows. <i>Plateau</i>: rows that take a method 90% of the way from random to its score at the largest budget.</p>
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
    curves.map((curve, i) => line(curve, i, x, y)),
  );
  return markup`<figure>${drawing}<figcaption><ul class="legend">${
    curves.map(({ method }, i) =>
      markup`<li data-e="${method}"><svg viewBox="0 0 28 12" aria-hidden="true"><g class="${
        look(i)
      }"><path class="curve" d="M2 6H26"/>${mark(i, 14, 6)}</g></svg> ${
        specName(method)
      }</li>`
    )
  }</ul></figcaption></figure>
`;
}

function line(
  { method, points }: BudgetCurve,
  i: number,
  x: Axis,
  y: Axis,
): Markup {
  const places = points.map(({ cost, mean }) => [x.at(cost), y.at(mean)]);
  return markup`<g class="${
    look(i)
  }" data-e="${method}"><path class="curve" d="M${
    places.map((place) => place.join(" ")).join("L")
  }"/>${
    points.map(({ explainer, cost, mean }, k) => {
      const [atX, atY] = places[k]!;
      return markup`<g><title>${explainer}: ${formatNumber(mean)} at ${
        formatNumber(cost)
      } rows</title>${mark(i, atX!, atY!)}</g>`;
    })
  }</g>`;
}

/** Colour and dashes of the curve at `i`. */
function look(i: number): string {
  return `s${i % COLOURS} d${i % DASHES}`;
}

/** A circle, square, triangle or diamond. */
function mark(i: number, x: number, y: number): Markup {
  const shapes = [
    `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`,
    `M${x - 3.5} ${y - 3.5}h7v7h-7z`,
    `M${x} ${y - 5}l4.5 8h-9z`,
    `M${x} ${y - 5}l5 5l-5 5l-5 -5z`,
  ];
  return markup`<path class="point" d="${shapes[i % MARKS]!}"/>`;
}
