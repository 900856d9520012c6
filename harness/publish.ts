/**
 * Writing boards beside their records.
 *
 * @module
 */
import type { Board } from "./board/board.ts";
import { csv } from "./board/csv.ts";
import { currentRecords } from "./board/current_records.ts";
import { knownCards } from "./board/known_cards.ts";
import { makeBoard } from "./board/make_board.ts";
import { markdown } from "./board/markdown.ts";
import { type Selection, selectRecords } from "./board/select_records.ts";
import { canonicalJson } from "./canonical_json.ts";
import { cards } from "./cards.ts";
import { keptAgreement } from "./kept_agreement.ts";
import { type Damage, readRecords, writeWhole } from "./store.ts";

/** The board of a folder's records, or of those selected, and the records that could not be read. */
export async function boardOf(
  out: string,
  selection: Selection = {},
): Promise<{ board: Board; damaged: readonly Damage[] }> {
  const { records, damaged } = await readRecords(out);
  if (records.length === 0) {
    throw new RangeError(
      `Cannot make a board: expected records in ${out}/records, current value is none${
        damaged.length > 0 ? ` but ${damaged.length} damaged files` : ""
      }`,
    );
  }
  const selected = selectRecords(records, selection);
  const board = makeBoard(selected, cards);
  const known = knownCards(cards, selected);
  const agreement = await keptAgreement(out, currentRecords(selected, known));
  return {
    board: { ...board, ...(agreement.length > 0 && { agreement }) },
    damaged,
  };
}

/** Makes the board of a folder's records and writes `scores.csv`, `board.md` and `board.json` into it. */
export async function publish(
  out: string,
): Promise<{ board: Board; damaged: readonly Damage[] }> {
  const made = await boardOf(out);
  for (const format of ["csv", "md", "json"] as const) {
    const name = format === "csv" ? "scores.csv" : `board.${format}`;
    const text = new TextEncoder().encode(render(made.board, format));
    await writeWhole(`${out}/${name}`, text);
  }
  return made;
}

/** The board in one of its formats; `csv` is the tidy table of every score. */
export function render(board: Board, format: "md" | "csv" | "json"): string {
  switch (format) {
    case "md":
      return markdown(board);
    case "csv":
      return csv(board);
    case "json":
      return canonicalJson(board, 1) + "\n";
  }
}
