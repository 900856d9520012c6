/**
 * One metric of a page.
 *
 * @module
 */
import type { Board, BoardTable, Validity } from "../board.ts";
import type { BoardRow } from "../board_row.ts";
import { formatNumber } from "../format_number.ts";
import { trustSentences } from "../trust_sentences.ts";
import { type Axis, linearAxis } from "./axes.ts";
import { frontierPlot } from "./frontier_plot.ts";
import { BAR, barAxis, intervalBar } from "./interval_bar.ts";
import { type Markup, markup, type Part } from "./markup.ts";
import { numberCell } from "./number_cell.ts";
import { scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

/** What the page says when a mark is pointed at. */
const MARKS = {
  "†": "not significantly better than random",
  "‡": "the two intervals differ by more than a tenth of their width",
  "◆": "on the Pareto front: no ranked row is as good at a lower cost",
};

/**
 * A metric's table, what it is over and how far it can be trusted, and its frontier.
 *
 * @param id Name of the section, unique in the page.
 */
export function metricSection(
  table: BoardTable,
  board: Pick<
    Board,
    "validity" | "reactions" | "optionSensitivity" | "distances"
  >,
  id: string,
): Markup {
  const { metric, better, category, tasks, undefinedTasks, rows } = table;
  const control = (name: string) =>
    rows.find(({ explainer }) => explainer === name)?.mean;
  const anchors = (["oracle", "random"] as const).map((name) =>
    [name, control(name)] as const
  );
  const axis = linearAxis(
    rows.flatMap(({ mean, low, high }) => [mean ?? [], low ?? [], high ?? []])
      .flat(),
    [...BAR],
    3,
  );
  return markup`<section id="${id}" data-axis="${category}">
<h3>${specName(metric)} <small>${better} is better</small></h3>
<p>${trust(table, board.validity)} ${
    tasks.length === 1 ? "One task" : `Means over ${tasks.length} tasks`
  }.${
    undefinedTasks.length === 0
      ? ""
      : ` Undefined for every explainer on: ${undefinedTasks.join(", ")}.`
  }${
    trustSentences({ ...board, validity: [] }, metric).map((sentence) =>
      ` ${sentence}`
    )
  }</p>
${
    scrollTable(metric, [
      { head: "rank", sort: true },
      { head: "explainer", sort: true },
      { head: "mean", sort: true, kind: "number" },
      { head: barAxis(axis), kind: "bar" },
      { head: "95% interval" },
      { head: "group", sort: true },
      { head: "P > next", sort: true, kind: "number" },
      { head: "n", sort: true, kind: "number" },
      { head: "cells", sort: true, kind: "number" },
      { head: "rows", sort: true, kind: "number" },
      ...tasks.map((task) => ({
        head: specName(task),
        sort: true,
        kind: "task" as const,
      })),
    ], rows.map((row) => line(row, tasks, axis, anchors)))
  }${frontierPlot(table, `${id}-f`)}</section>
`;
}

function line(
  row: BoardRow,
  tasks: readonly string[],
  axis: Axis,
  anchors: readonly (readonly [string, number | null | undefined])[],
): Markup {
  const { explainer, control, low, high, cells, n, missing } = row;
  const all = Object.values(cells).reduce((sum, count) => sum + count, 0);
  const scored = cells["scored"] ?? 0;
  return markup`<tr data-e="${explainer}"${
    control ? markup` class="control"` : ""
  }>${place(row)}<th scope="row">${specName(explainer)}${
    row.beatsRandom === false ? mark("†") : ""
  }</th>${numberCell(row.mean)}<td>${
    intervalBar(row, axis, anchors)
  }</td><td class="number">${
    low === null ? "–" : `${formatNumber(low)} … ${formatNumber(high)}`
  }${
    row.intervalsAgree === false ? mark("‡") : ""
  }</td><td class="group">${row.group}</td>${
    row.beatsNext === undefined
      ? markup`<td></td>`
      : markup`<td class="number" data-v="${
        Number(row.beatsNext.toPrecision(4))
      }">${row.beatsNext.toFixed(2)}</td>`
  }<td class="number" data-v="${n}">${n}${
    missing === 0 ? "" : markup` <small>(${missing} undefined)</small>`
  }</td><td class="number" data-v="${scored}">${scored}/${all}</td>${
    numberCell(row.cost, row.frontier ? mark("◆") : "")
  }${tasks.map((task) => numberCell(row.tasks[task]?.mean ?? null))}</tr>`;
}

function place({ control, mean, rank, ranks }: BoardRow): Markup {
  if (control) return markup`<td>control</td>`;
  if (mean === null) return markup`<td>undefined</td>`;
  if (!rank || !ranks) return markup`<td>incomplete</td>`;
  const [best, worst] = ranks;
  return markup`<td data-v="${rank}">${rank}${
    best === worst ? "" : markup` <small>${best}–${worst}</small>`
  }</td>`;
}

function mark(sign: keyof typeof MARKS): Markup {
  return markup`<span class="mark" title="${MARKS[sign]}"> ${sign}</span>`;
}

/** Whether the table can be believed: by its oracle, or by what knows the truth. */
function trust(
  { metric, valid }: BoardTable,
  validity: readonly Validity[],
): Part {
  if (valid === false) {
    return markup`<strong class="bad">✗ Invalid: a row lies above the oracle.</strong>`;
  }
  if (valid) {
    return markup`<span class="good">✓ Valid: no row lies above the oracle.</span>`;
  }
  const estimates = validity.filter((one) => one.metric === metric);
  if (estimates.length === 0) {
    return "Not compared with a metric that uses the ground truth.";
  }
  return markup`Does not use the ground truth; orders explainers as ${
    estimates.map(({ truth, mean, low, high }, i) =>
      markup`${
        i === 0 ? "" : ", as "
      }<b>${truth}</b> does at <a href="#validity">τ = ${
        formatNumber(mean)
      }</a> (${formatNumber(low)} … ${formatNumber(high)})`
    )
  }.`;
}
