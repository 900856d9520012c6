/**
 * Boards in a terminal.
 *
 * @module
 */
import { print, printError } from "./print.ts";
import type { Board } from "../../boards/board.ts";
import { invalidTables } from "../../boards/invalid_tables.ts";
import { summaryTable } from "../../boards/markdown/summary_table.ts";
import type { Damage } from "../store/damage.ts";

/** Prints a board in short, on standard error what is wrong with it; false where it is invalid. */
export function showBoard(
  { board, damaged }: {
    readonly board: Board;
    readonly damaged: readonly Damage[];
  },
): boolean {
  const width = Deno.stdout.isTerminal()
    ? Deno.consoleSize().columns
    : Infinity;
  print(summaryTable(board, width).join("\n"));
  print(
    "↑ higher is better, ↓ lower is better; * = not significantly different from the best; † = not significantly better than random;\n" +
      "means over tasks; rows (∇ = differentiated) and ms per instance: medians. Intervals, ranks, every task and every option: board.html, board.md",
  );
  const invalid = invalidTables(board);
  if (invalid.length > 0) {
    printError(
      `invalid: a row lies above the oracle in ${invalid.join(", ")}`,
    );
  }
  for (const { task, explainer, seed, status, reason } of board.gaps) {
    if (status !== "skipped") {
      printError(
        `${status}: ${task} · ${explainer}, seed ${seed}: ${reason}${
          status === "timed_out" ? " (--timeout allows more)" : ""
        }`,
      );
    }
  }
  for (const { path, reason } of damaged) {
    printError(`damaged: ${path}: ${reason}`);
  }
  return invalid.length === 0;
}
