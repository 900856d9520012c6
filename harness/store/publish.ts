/**
 * Writing boards next to their records.
 *
 * @module
 */
import { parseSpec } from "../../core/plugins/spec.ts";
import type { Board } from "../../boards/board.ts";
import { csv } from "../../boards/csv.ts";
import { currentRecords } from "../../boards/current_records.ts";
import { fileName } from "../../boards/file_name.ts";
import { knownCards } from "../../boards/known_cards.ts";
import { makeBoard } from "../../boards/make_board.ts";
import { markdown } from "../../boards/markdown/markdown.ts";
import { type Selection, selectRecords } from "../../boards/select_records.ts";
import { tableCsv } from "../../boards/table_csv.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { cards } from "../plan/cards.ts";
import { storedAgreement } from "./stored_agreement.ts";
import { publishedAgreement } from "./published_agreement.ts";
import { readFile } from "../data/read_file.ts";
import type { Damage } from "./damage.ts";
import { readJudgements, readRecords } from "./read_store.ts";
import { openFolder, ownFolder, writeFiles } from "./output_folder.ts";
import { taskNotes } from "./task_notes.ts";
import { tasks } from "../../tasks/index.ts";

/**
 * The board of a folder's records, or of those selected, and the files that could not be read for
 * it.
 */
export async function boardOf(
  out: string,
  selection: Selection = {},
): Promise<{ board: Board; damaged: readonly Damage[] }> {
  const { records, damaged } = await readRecords(out);
  if (records.length === 0) {
    throw new RangeError(
      `Cannot make a board: expected records in ${out}/records, current value is none${
        damaged.length > 0
          ? ` but ${damaged.length} damaged files: ${damaged[0]!.path}: ${
            damaged[0]!.reason
          }`
          : ""
      }`,
    );
  }
  const selected = selectRecords(records, selection);
  const { judgements, damaged: unread } = await readJudgements(out);
  const board = makeBoard(selected, cards, undefined, judgements);
  const current = currentRecords(selected, knownCards(cards, selected));
  const { agreement, damaged: unranked } =
    await publishedAgreement(out, selection) ??
      await storedAgreement(out, current);
  return {
    board: {
      ...board,
      taskNotes: await taskNotes(current, tasks, readFile),
      ...(agreement.length > 0 && { agreement }),
    },
    damaged: [...damaged, ...unread, ...unranked],
  };
}

/**
 * How a board is written: `md` and `html` to read, `json` with everything, `csv` as the tidy table
 * of every score.
 */
export type Format = "csv" | "md" | "json" | "html";

/** A board's files, by format. */
const FILES: Readonly<Record<Format, string>> = {
  csv: "scores.csv",
  md: "board.md",
  json: "board.json",
  html: "board.html",
};

/**
 * Makes the board of a folder's records and writes its files.
 *
 * - `scores.csv`, `board.md`, `board.json` and `board.html`
 * - `tables/` with one CSV file per metric; one that was written here, of a metric that the board
 *   no longer has, is removed
 */
export async function publish(
  out: string,
): Promise<{ board: Board; damaged: readonly Damage[] }> {
  const made = await boardOf(out);
  const files = await boardFiles(made.board);
  const { kind = "run" } = await ownFolder(out) ?? {};
  const folder = await openFolder(out, kind);
  const encoder = new TextEncoder();
  await writeFiles(
    folder,
    new Map([...files].map(([name, text]) => [name, encoder.encode(text)])),
    (path) => path.startsWith("tables/"),
  );
  return made;
}

/** Every file of a board, by its path in the folder. */
export async function boardFiles(
  board: Board,
): Promise<ReadonlyMap<string, string>> {
  const formats = Object.entries(FILES) as [Format, string][];
  return new Map([
    ...await Promise.all(
      formats.map(async ([format, name]) =>
        [name, await render(board, format)] as const
      ),
    ),
    ...board.tables.map((table) =>
      [
        `tables/${fileName(parseSpec(table.metric))}.csv`,
        tableCsv(table),
      ] as const
    ),
  ]);
}

/** The board in one of its formats. */
export async function render(board: Board, format: Format): Promise<string> {
  switch (format) {
    case "md":
      return markdown(board);
    case "csv":
      return csv(board);
    case "json":
      return canonicalJson(board, 1) + "\n";
    case "html": {
      // What draws is loaded only where something is drawn.
      const { htmlPage } = await import("../../boards/html_page.ts");
      return await htmlPage(board);
    }
  }
}
