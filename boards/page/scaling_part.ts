/**
 * Cost against one option of a task, in a page.
 *
 * The same facts as in `markdown/scaling_section.ts`; only the output format differs.
 *
 * @module
 */
import type { Board, Scaling } from "../board.ts";
import { costPower } from "../costs/cost_power.ts";
import { formatNumber } from "../format_number.ts";
import { logAxis } from "./axes.ts";
import { curve, curveKey } from "./curve.ts";
import { type Markup, markup } from "./markup.ts";
import { numberCell } from "./number_cell.ts";
import { plot, SIZE } from "./plot.ts";
import { scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

const PARTS = [
  ["milliseconds", "milliseconds per instance"],
  ["rows", "rows per instance"],
] as const;

/** Per family of tasks, time and rows, drawn and in numbers; nothing where there is none. */
export function scalingPart({ scaling = [] }: Pick<Board, "scaling">): Markup {
  if (scaling.length === 0) return markup``;
  return markup`<section id="scaling">
<h2>Cost against size</h2>
<p>Medians over seeds, as observed; a differentiated row counts twice. <i>Power</i>: exponent p of cost ∝ option^p between the two largest values that were completed.</p>
${
    scaling.map((one, i) =>
      markup`<h3>${specName(one.task)} by its ${one.option}</h3>
<div class="figures">
${PARTS.map((part) => figure(one, part, `g${i}-${part[0]}`))}</div>
${PARTS.map((part) => numbers(one, part))}`
    )
  }</section>
`;
}

type Part = typeof PARTS[number];

function figure(
  { task, option, values, rows }: Scaling,
  [part, label]: Part,
  id: string,
): Markup {
  const lines = rows.map(({ explainer, points }) => ({
    explainer,
    points: points.flatMap((point, i) =>
      point.status === "scored" ? [[values[i]!, point[part]] as const] : []
    ),
  })).filter(({ points }) => points.length > 0);
  const x = logAxis(values, [...SIZE.x]);
  const y = logAxis(
    lines.flatMap(({ points }) => points.map(([, cost]) => cost)),
    [...SIZE.y],
  );
  const drawing = plot(
    {
      id,
      title: `${label} on ${task} by ${option}`,
      description: `Both axes grow by factors. ${
        lines.map(({ explainer, points }) =>
          `${explainer}: ${
            points.map(([value, cost]) =>
              `${formatNumber(cost)} at ${value.toLocaleString("en")}`
            ).join(", ")
          }`
        ).join("; ")
      }.`,
      x: { ...x, label: `${option} (log)` },
      y: { ...y, label: `${label} (log)` },
      anchors: [],
    },
    lines.map(({ explainer, points }, i) =>
      curve(
        explainer,
        points.map(([value, cost]) => ({
          title: `${explainer}: ${formatNumber(cost)} at ${
            value.toLocaleString("en")
          }`,
          x: x.at(value),
          y: y.at(cost),
        })),
        i,
      )
    ),
  );
  return markup`<figure>${drawing}<figcaption>${
    curveKey(lines.map(({ explainer }) => explainer))
  }</figcaption></figure>
`;
}

function numbers(
  { task, values, rows }: Scaling,
  [part, label]: Part,
): Markup {
  const lines = rows.map(({ explainer, points }) =>
    markup`<tr data-e="${explainer}"><th scope="row">${
      specName(explainer)
    }</th>${
      points.map((point) =>
        point.status === "scored"
          ? numberCell(point[part])
          : markup`<td class="number"><small>${
            point.status.replace("_", " ")
          }</small></td>`
      )
    }${
      numberCell(
        costPower(
          values,
          points.map((point) => point.status === "scored" ? point[part] : NaN),
        ) ?? null,
      )
    }</tr>`
  );
  return markup`<details><summary>${label} in numbers</summary>
${
    scrollTable(`${label} on ${task}`, [
      { head: "explainer", sort: true },
      ...values.map((value) => ({
        head: value.toLocaleString("en"),
        sort: true,
        kind: "number" as const,
      })),
      { head: "power", sort: true, kind: "number" },
    ], lines)
  }</details>
`;
}
