/**
 * One table of a board for programs.
 *
 * @module
 */
import { stringify } from "csv-stringify/sync";
import { cellText } from "./cell_text.ts";
import type { BoardTable } from "./board.ts";
import type { BoardRow } from "./board_row.ts";

/**
 * `tables/<metric>.csv`: one line per explainer, best first.
 *
 * - `status`: ranked, control, incomplete (misses a task of the block) or undefined (no score).
 * - `low` and `high`: the percentile interval; `bca_low` and `bca_high`: the bias-corrected and
 *   accelerated one.
 * - `rows`: cost per instance. `frontier`: whether no ranked row is as good for less.
 * - `task: <spec>`: the mean on each task.
 * - A field is empty where there is nothing.
 */
export function tableCsv({ metric, better, tasks, rows }: BoardTable): string {
  const columns: readonly (readonly [string, (row: BoardRow) => unknown])[] = [
    ["metric", () => metric],
    ["better", () => better],
    ["explainer", (row) => row.explainer],
    ["status", statusOf],
    ["rank", (row) => row.rank],
    ["rank_low", (row) => row.ranks?.[0]],
    ["rank_high", (row) => row.ranks?.[1]],
    ["group", (row) => row.group],
    ["mean", (row) => row.mean],
    ["low", (row) => row.low],
    ["high", (row) => row.high],
    ["bca_low", (row) => row.bca?.low],
    ["bca_high", (row) => row.bca?.high],
    ["beats_next", (row) => row.beatsNext],
    ["beats_random", (row) => row.beatsRandom],
    ["n", (row) => row.n],
    ["missing", (row) => row.missing],
    ["scored_cells", (row) => row.cells["scored"] ?? 0],
    ["cells", (row) => total(row.cells)],
    ["rows", (row) => row.cost],
    ["frontier", (row) => row.frontier],
    ...tasks.map((task) =>
      [`task: ${task}`, (row: BoardRow) => row.tasks[task]?.mean] as const
    ),
  ];
  return stringify(rows.map((row) => columns.map(([, value]) => value(row))), {
    header: true,
    columns: columns.map(([name]) => name),
    cast: { boolean: String, string: cellText },
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
