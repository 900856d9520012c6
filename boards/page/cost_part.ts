/**
 * What explainers cost, in a page.
 *
 * The same facts as in `markdown/markdown.ts`; only the output format differs.
 *
 * @module
 */
import type { Board, Median } from "../board.ts";
import { formatNumber } from "../format_number.ts";
import { logAxis } from "./axes.ts";
import { BAR, barAxis, intervalBar } from "./interval_bar.ts";
import { type Markup, markup } from "./markup.ts";
import { numberCell } from "./number_cell.ts";
import { type Column, scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

/**
 * One row per explainer: rows, duplicates, milliseconds as observed and at a reference speed where
 * it is known.
 */
export function costPart({ costs }: Pick<Board, "costs">): Markup {
  const kinds = (["milliseconds", "calibratedMilliseconds"] as const)
    .filter((kind) => costs.some((cost) => cost[kind]));
  // One column of bars is enough: the speeds of runs differ little.
  const drawn = kinds.at(-1);
  const axis = logAxis(
    costs.flatMap((cost) => {
      const estimate = drawn && cost[drawn];
      return estimate
        ? [estimate.median, estimate.low ?? [], estimate.high ?? []].flat()
        : [];
    }),
    [...BAR],
  );
  const rows = costs.map((cost) =>
    markup`<tr data-e="${cost.explainer}"><th scope="row">${
      specName(cost.explainer)
    }</th>${numberCell(cost.rows)}${numberCell(cost.gradientRows)}${
      cost.duplicateShare === null
        ? markup`<td class="number">–</td>`
        : markup`<td class="number" data-v="${
          Number(cost.duplicateShare.toPrecision(6))
        }">${(100 * cost.duplicateShare).toFixed(1)} %</td>`
    }${
      kinds.map((kind) => {
        const estimate = cost[kind];
        const bar = estimate
          ? intervalBar({ ...estimate, mean: estimate.median }, axis)
          : "";
        return markup`${numberCell(estimate?.median ?? null)}${
          kind === drawn ? markup`<td>${bar}</td>` : ""
        }<td class="number">${interval(estimate)}</td>`;
      })
    }<td>${
      Object.entries(cost.cells).map(([status, n]) => `${n} ${status}`).join(
        ", ",
      )
    }</td></tr>`
  );
  return markup`<section id="cost">
<h2>Cost</h2>
<p>Per instance, medians over cells. Milliseconds with the 95% interval between order statistics: no distribution is assumed; cells, seeds of one task too, are treated as independent; fewer than six cells have no interval. Milliseconds are those of the machine that ran${
    kinds.includes("calibratedMilliseconds")
      ? markup`; <i>at 20 GFLOP/s</i>: times the speed of a matrix product measured just before explaining, divided by 20 billion operations per second`
      : ""
  }. Ranks do not depend on milliseconds.</p>
${
    scrollTable("Costs", [
      { head: "explainer", sort: true },
      { head: "rows", sort: true, kind: "number" },
      { head: "gradient rows", sort: true, kind: "number" },
      { head: "duplicates", sort: true, kind: "number" },
      ...kinds.flatMap((kind): Column[] => [
        {
          head: kind === "milliseconds" ? "ms" : "ms at 20 GFLOP/s",
          sort: true,
          kind: "number",
        },
        ...(kind === drawn
          ? [{ head: barAxis(axis), kind: "bar" as const }]
          : []),
        { head: "95% interval, cells" },
      ]),
      { head: "cells" },
    ], rows)
  }</section>
`;
}

function interval(estimate: Median | null): string {
  if (estimate === null) return "–";
  const { low, high, n } = estimate;
  return low === null
    ? `n ${n}`
    : `${formatNumber(low)} … ${formatNumber(high)}, n ${n}`;
}
