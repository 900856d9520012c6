/**
 * A board at a glance.
 *
 * @module
 */
import type { Board } from "../board.ts";
import type { BoardRow } from "../board_row.ts";
import { explainerOrder } from "../inference/explainer_order.ts";
import { formatNumber } from "../format_number.ts";
import { type Markup, markup } from "./markup.ts";
import { scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

/** Shades, the darkest for the best fifth. */
const SHADES = 5;

/**
 * Every explainer against every metric: means, shaded by rank, with a star for those that do not
 * differ significantly from the best.
 */
export function overview(board: Board): Markup {
  const { tables } = board;
  const best = tables.map(({ rows }) =>
    rows.find(({ rank }) => rank === 1)?.group ?? ""
  );
  const ranked = tables.map(({ rows }) =>
    rows.filter(({ rank }) => rank !== undefined).length
  );
  const rows = explainerOrder(board).map((explainer) => {
    const cells = tables.map(({ rows }) =>
      rows.find((row) => row.explainer === explainer)
    );
    const control = cells.some((row) => row?.control);
    return markup`<tr data-e="${explainer}"${
      control ? markup` class="control"` : ""
    }><th scope="row">${specName(explainer)}</th>${
      cells.map((row, i) => cell(row, best[i]!, ranked[i]!))
    }</tr>`;
  });
  return markup`<section id="overview">
<h2>At a glance</h2>
<p>Mean score per metric, shaded by its rank among ranked explainers, the best fifth darkest. <b>*</b>: not significantly different from the best; <b>†</b>: not significantly better than random. There is no total score: the axes measure different things.</p>
<div class="glance">
${
    scrollTable("All explainers against all metrics", [
      { head: "explainer", sort: true },
      ...tables.map(({ metric, better, category }, i) => ({
        head: markup`<small class="axis">${category}</small> <a href="#t${i}">${
          specName(metric)
        }</a>&nbsp;${better === "higher" ? "↑" : "↓"}`,
        sort: true,
        kind: "task" as const,
      })),
    ], rows)
  }</div>
<p><small>↑ higher is better, ↓ lower is better.</small></p>
</section>
`;
}

function cell(
  row: BoardRow | undefined,
  best: string,
  ranked: number,
): Markup {
  if (!row || row.mean === null) {
    return markup`<td class="number">${row ? "–" : ""}</td>`;
  }
  const { mean, rank, group, beatsRandom } = row;
  const tied = [...group].some((letter) => best.includes(letter));
  const shade = rank === undefined
    ? ""
    : ` q${Math.floor(SHADES * (rank - 1) / ranked)}`;
  return markup`<td class="number${shade}" data-v="${
    Number(mean.toPrecision(6))
  }">${formatNumber(mean)}<span class="mark">${tied ? "*" : ""}${
    beatsRandom === false ? "†" : ""
  }</span></td>`;
}
