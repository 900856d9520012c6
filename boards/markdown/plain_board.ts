/**
 * Boards whose texts are texts.
 *
 * @module
 */
import { printable } from "../../core/plugins/printable.ts";
import type { Board } from "../board.ts";

/** The board with every text on one line, without control characters. */
export function plainBoard(board: Board): Board {
  return mapTexts(board) as Board;
}

function mapTexts(value: unknown): unknown {
  if (typeof value === "string") return printable(value.replaceAll("\n", " "));
  if (Array.isArray(value)) return value.map(mapTexts);
  if (value === null || typeof value !== "object") return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      [printable(key.replaceAll("\n", " ")), mapTexts(item)] as const
    ),
  );
}
