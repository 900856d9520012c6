/**
 * Boards as Markdown.
 *
 * The same facts as on the page (`html_page.ts`); only the output format differs.
 *
 * @module
 */
import { plainBoard } from "./plain_board.ts";
import { acrossSection } from "./across_section.ts";
import { agreementSection } from "./agreement_section.ts";
import type { Board, BoardTable } from "../board.ts";
import type { BoardRow } from "../board_row.ts";
import { curvesSection } from "./curves_section.ts";
import { formatMedian } from "./format_median.ts";
import { formatNumber } from "../format_number.ts";
import { invalidTables } from "../invalid_tables.ts";
import { markdownTable } from "./markdown_table.ts";
import { optionsSection } from "./options_section.ts";
import { scalingSection } from "./scaling_section.ts";
import { tasksSection } from "./tasks_section.ts";
import { trustSentences } from "../trust_sentences.ts";
import { validitySection } from "./validity_section.ts";

/** Longest reason that the cells column shows; longer ones are in the last section. */
const REASON = 40;

/** The complete board as a Markdown page, in which the texts of records are text. */
export function markdown(source: Board): string {
  const board = plainBoard(source);
  const invalid = invalidTables(board);
  const across = board.tables.flatMap(acrossSection);
  const calibrated = board.costs.some((cost) => cost.calibratedMilliseconds);
  return [
    `# ${board.suites.join(", ")}`,
    "",
    ...(invalid.length === 0 ? [] : [
      `**This board is invalid: a row lies above the oracle in ${
        invalid.join(", ")
      }.**`,
      "",
    ]),
    `Backend: ${board.backend}. Intervals: 95%, percentiles of ${
      board.resamples.toLocaleString("en")
    } bootstrap resamples of instances and seeds. ‡: an end of the bias-corrected and accelerated (BCa) interval differs by more than a tenth of the width (both are in board.json). ` +
    "Rows that share a letter in a table's *group* column do not differ significantly (paired sign-flip tests, Holm-corrected, 5%). " +
    "*P > next*: share of resamples in which a row is better than the next ranked one. *Cells*: how many of all cells on the table's tasks were scored. " +
    "*Rows*: model rows per instance, a differentiated row counted twice; ◆: on the Pareto front, no ranked row is as good at a lower cost. " +
    "Controls anchor the scale and are not ranked. †: not significantly better than random; ††: significantly worse.",
    ...board.tables.flatMap((table, i) => [
      ...(table.category === board.tables[i - 1]?.category
        ? []
        : ["", `## ${capital(table.category)}`]),
      "",
      ...section(table, board),
    ]),
    ...(across.length === 0 ? [] : [
      "",
      "## Across tasks",
      "",
      "Ranks within each task; tasks are the blocks. Intervals are over tasks and instances. Both tests are asymptotic in the number of tasks: with few tasks they have little power.",
      ...across,
    ]),
    ...curvesSection(board),
    ...scalingSection(board),
    ...validitySection(board),
    ...optionsSection(board),
    ...agreementSection(board),
    ...tasksSection(board),
    "",
    "## Cost",
    "",
    "Rows: medians over cells. Milliseconds per instance, as observed: median over cells, in brackets its 95% interval between order statistics and the number of cells. No distribution is assumed; cells are treated as independent; fewer than six cells have no interval." +
    (calibrated
      ? " At 20 GFLOP/s: times the speed of a matrix product measured just before explaining, divided by 20 billion operations per second."
      : ""),
    "",
    ...markdownTable(
      [
        "explainer",
        "rows / instance",
        "gradient rows / instance",
        "duplicate rows",
        "ms / instance",
        ...(calibrated ? ["ms / instance at 20 GFLOP/s"] : []),
        "cells",
      ],
      board.costs.map((cost) => [
        cost.explainer,
        formatNumber(cost.rows),
        formatNumber(cost.gradientRows),
        cost.duplicateShare === null
          ? "–"
          : `${(100 * cost.duplicateShare).toFixed(1)} %`,
        formatMedian(cost.milliseconds),
        ...(calibrated ? [formatMedian(cost.calibratedMilliseconds)] : []),
        Object.entries(cost.cells).map(([status, n]) => `${n} ${status}`)
          .join(", "),
      ]),
    ),
    ...(board.gaps.length === 0 ? [] : [
      "",
      "## Cells without scores",
      "",
      ...markdownTable(
        ["task", "explainer", "seed", "status", "reason"],
        board.gaps.map((gap) => [
          gap.task,
          gap.explainer,
          String(gap.seed),
          gap.status,
          gap.reason,
        ]),
      ),
    ]),
    "",
  ].map(verbatim).join("\n");
}

/** A line in which nothing is HTML, code or a link: the page itself has none. */
function verbatim(line: string): string {
  return line.replaceAll("<", "&lt;").replaceAll("`", "\\`")
    .replaceAll("](", "]\\(");
}

function section(table: BoardTable, board: Board): string[] {
  const { metric, better, tasks, undefinedTasks, rows } = table;
  const trust = trustSentences(board, metric);
  return [
    `### ${metric} (${better} is better)`,
    "",
    ...(trust.length === 0 ? [] : [trust.join(" "), ""]),
    ...(undefinedTasks.length === 0 ? [] : [
      `Undefined for every explainer on: ${undefinedTasks.join(", ")}.`,
      "",
    ]),
    ...markdownTable(
      [
        "rank",
        "explainer",
        "mean",
        "95% interval",
        "group",
        "P > next",
        ...tasks,
        "n",
        "cells",
        "rows",
      ],
      rows.map((row) => [
        placeOf(row),
        row.explainer + againstRandom(row),
        formatNumber(row.mean),
        row.low === null
          ? "–"
          : `${formatNumber(row.low)} … ${formatNumber(row.high)}` +
            (row.intervalsAgree === false ? " ‡" : ""),
        row.group,
        row.beatsNext === undefined ? "" : row.beatsNext.toFixed(2),
        ...tasks.map((task) => formatNumber(row.tasks[task]?.mean ?? null)),
        row.missing === 0 ? `${row.n}` : `${row.n} (${row.missing} undefined)`,
        coverage(row),
        formatNumber(row.cost) + (row.frontier ? " ◆" : ""),
      ]),
    ),
  ];
}

/** Scored of all, then how many of the others ended how, and why where that is short. */
function coverage({ cells, reasons = [] }: BoardRow): string {
  const all = Object.values(cells).reduce((sum, count) => sum + count, 0);
  const others = Object.entries(cells).flatMap(([status, count]) =>
    status === "scored" ? [] : `${count} ${status.replace("_", " ")}`
  );
  const short = reasons.filter(({ length }) => length <= REASON);
  const counts = [`${cells["scored"] ?? 0}/${all}`, ...others].join(", ");
  return short.length > 0 ? `${counts} (${short.join("; ")})` : counts;
}

function placeOf(row: BoardRow): string {
  const { control, rank, ranks } = row;
  if (control) return "control";
  if (row.mean === null) return "undefined";
  if (!rank || !ranks) return "incomplete";
  const [best, worst] = ranks;
  return best === worst ? `${rank}` : `${rank} (${best}–${worst})`;
}

function againstRandom(row: BoardRow): string {
  return row.losesToRandom ? " ††" : row.beatsRandom === false ? " †" : "";
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
