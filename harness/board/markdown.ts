/**
 * Boards as Markdown.
 *
 * @module
 */
import type { Board, BoardRow, BoardTable } from "./board.ts";
import { formatNumber } from "./format_number.ts";
import { markdownTable } from "./markdown_table.ts";

/** The whole board as a Markdown page. */
export function markdown(board: Board): string {
  const invalid = board.tables.filter(({ valid }) => valid === false);
  const title = board.suites.join(", ");
  return [
    `# ${title}`,
    "",
    `Backend: ${board.backend}. Intervals: 95%, ${
      board.resamples.toLocaleString("en")
    } bootstrap resamples of instances and seeds. ` +
    "Rows that share a letter in a table's *group* column cannot be told apart (paired sign-flip tests, Holm, 5%). " +
    "Controls anchor the scale and have no place; † marks a method that is not shown to be better than random.",
    ...invalid.map(({ metric }) =>
      `\n**${metric} is invalid: a row lies above the oracle.**`
    ),
    ...board.tables.flatMap((table, i) => [
      ...(table.category === board.tables[i - 1]?.category
        ? []
        : ["", `## ${capital(table.category)}`]),
      "",
      ...section(table),
    ]),
    "",
    "## Cost",
    "",
    ...markdownTable(
      [
        "explainer",
        "rows / instance",
        "gradient rows / instance",
        "duplicate rows",
        "ms / instance (observed)",
        "cells",
      ],
      board.costs.map((cost) => [
        cost.explainer,
        formatNumber(cost.rows),
        formatNumber(cost.gradientRows),
        cost.duplicateShare === null
          ? "–"
          : `${(100 * cost.duplicateShare).toFixed(1)} %`,
        formatNumber(cost.milliseconds),
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
  ].join("\n");
}

function section(
  { metric, better, tasks, undefinedTasks, rows }: BoardTable,
): string[] {
  return [
    `### ${metric} (${better} is better)`,
    "",
    ...(undefinedTasks.length === 0
      ? []
      : [`Undefined for everyone on: ${undefinedTasks.join(", ")}.`, ""]),
    ...markdownTable(
      ["rank", "explainer", "mean", "95% interval", "group", ...tasks, "n"],
      rows.map((row) => [
        placeOf(row),
        row.explainer + (row.beatsRandom === false ? " †" : ""),
        formatNumber(row.mean),
        row.low === null
          ? "–"
          : `${formatNumber(row.low)} … ${formatNumber(row.high)}`,
        row.group,
        ...tasks.map((task) => formatNumber(row.tasks[task]?.mean ?? null)),
        row.missing === 0 ? `${row.n}` : `${row.n} (${row.missing} undefined)`,
      ]),
    ),
  ];
}

function placeOf(row: BoardRow): string {
  const { control, rank, ranks } = row;
  if (control) return "control";
  if (row.mean === null) return "undefined";
  if (!rank || !ranks) return "incomplete";
  const [best, worst] = ranks;
  return best === worst ? `${rank}` : `${rank} (${best}–${worst})`;
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
