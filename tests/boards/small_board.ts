/**
 * Boards small enough for a test.
 *
 * @module
 */
import type { Board } from "../../boards/board.ts";
import type { BoardRow } from "../../boards/board_row.ts";
import { makeBoard } from "../../boards/make_board.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { cards } from "./cell_record.ts";

/** Instances of the scores of `around`. */
export const INSTANCES = 60;
/** Scores around `centre` that differ between instances. */
export const around = (centre: number, shift = 0) =>
  Array.from({ length: INSTANCES }, (_, i) => centre + ((i + shift) % 5) / 100);

/** Makes a record that of a control. */
export const control = { control: true };
/** The board of these records, of 500 resamples. */
export const make = (records: readonly CellRecord[]) =>
  makeBoard(records, cards, 500);

/** Row of an explainer in the only table of a metric. */
export function rowOf(
  board: Board,
  explainer: string,
  metric = "auroc",
): BoardRow {
  const table = board.tables.find((table) => table.metric === metric);
  return table!.rows.find((row) => row.explainer === explainer)!;
}
