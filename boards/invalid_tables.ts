/**
 * Invalid tables.
 *
 * @module
 */
import type { Board } from "./board.ts";

/**
 * Metrics whose tables are invalid because a row lies above the oracle. A board that has any is
 * invalid.
 */
export function invalidTables({ tables }: Pick<Board, "tables">): string[] {
  return tables.filter(({ valid }) => valid === false)
    .map(({ metric }) => metric);
}
