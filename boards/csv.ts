/**
 * Boards as tables for programs.
 *
 * @module
 */
import { stringify } from "csv-stringify/sync";
import { cellText } from "./cell_text.ts";
import type { Board } from "./board.ts";

/** `scores.csv`: one line per cell and metric; empty fields where a number is undefined. */
export function csv({ scores }: Pick<Board, "scores">): string {
  return stringify([...scores], {
    header: true,
    cast: { string: cellText },
    columns: [
      "suite",
      "task",
      "explainer",
      "options",
      "seed",
      "metric",
      "n",
      "missing",
      "mean",
      "sd",
      "low",
      "high",
    ],
  });
}
