/**
 * One table of a board for programs.
 *
 * @module
 */
import { stringify } from "csv-stringify/sync";
import type { BoardTable } from "./board.ts";
import type { BoardRow } from "./board_row.ts";

/**
 * `tables/<metric>.csv`: one line per explainer, best first, with its place, both intervals, its
 * tie group, what it cost, and its mean on each task (`task: <spec>`); empty fields where there is
 * nothing. `status`: ranked, control, incomplete (misses a task of the block) or undefined (no
 * score).
 */
export function tableCsv({ metric, better, tasks, rows }: BoardTable): string {
  const lines = rows.map((row) => [
    ...[metric, better, row.explainer, statusOf(row), row.rank],
    ...[row.ranks?.[0], row.ranks?.[1], row.group],
    ...[row.mean, row.low, row.high, row.bca?.low, row.bca?.high],
    ...[row.beatsNext, row.beatsRandom, row.n, row.missing],
    ...[row.cells["scored"] ?? 0, total(row.cells), row.cost, row.frontier],
    ...tasks.map((task) => row.tasks[task]?.mean),
  ]);
  return stringify(lines, {
    header: true,
    columns: [
      ...["metric", "better", "explainer", "status", "rank"],
      ...["rank_low", "rank_high", "group"],
      ...["mean", "low", "high", "bca_low", "bca_high"],
      ...["beats_next", "beats_random", "n", "missing"],
      ...["scored_cells", "cells", "rows", "frontier"],
      ...tasks.map((task) => `task: ${task}`),
    ],
    cast: { boolean: String },
  });
}

function statusOf({ control, mean, rank }: BoardRow): string {
  if (control) return "control";
  if (mean === null) return "undefined";
  return rank === undefined ? "incomplete" : "ranked";
}

function total(cells: BoardRow["cells"]): number {
  return Object.values(cells).reduce((sum, count) => sum + count, 0);
}
