/**
 * Numbers that models can be given.
 *
 * @module
 */
import { malformed } from "./malformed.ts";

/** Numbers of a table, in any order; what is not among them is 0. */
export interface TableNumbers {
  /** The numbers. */
  readonly values: ArrayLike<number>;
  /** Row of the number at this place, from 0. */
  row(at: number): number;
  /** Column of the number at this place, from 0. */
  column(at: number): number;
  /** Names of the columns. */
  readonly names: readonly string[];
}

/** From here on, a number without a fraction says nothing about where it comes from. */
const WHOLE = 2 ** 64;

/**
 * Throws where float32, in which models take their inputs, would hold another number than the file:
 *
 * - one that is not finite, or becomes infinite;
 * - one that is not 0 and becomes 0;
 * - in a column of integers, one that is rounded (beyond 2²⁴): identifiers would become equal.
 *
 * Numbers with a fraction are rounded, as everywhere.
 *
 * @param path Named by errors, which name row, column and value too, and say what to do.
 *
 * @example
 * ```ts
 * import { checkFloat32 } from "./check_float32.ts";
 * import assert from "node:assert/strict";
 * const check = (...values: number[]) =>
 *   checkFloat32("a.csv", { values, row: (at) => at, column: () => 0, names: ["id"] });
 * check(16777217, 0.5);
 * assert.throws(
 *   () => check(1, 16777217),
 *   /Cannot read a.csv, row 2, column "id": .* current value is 16777217/,
 * );
 * ```
 */
export function checkFloat32(
  path: string,
  { values, row, column, names }: TableNumbers,
): void {
  const fault = (at: number, expected: string) =>
    malformed(
      `${path}, row ${row(at) + 1}, column "${names[column(at)]}"`,
      expected,
      values[at],
    );
  /** Per column: the first integer that is rounded. */
  const rounded = new Map<number, number>();
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (!Number.isFinite(value)) fault(at, "a number");
    const held = Math.fround(value);
    if (held === value) continue;
    if (!Number.isFinite(held)) {
      fault(
        at,
        "a number that float32 holds, up to 3.4e38: rescale the column",
      );
    }
    if (held === 0) {
      fault(
        at,
        "a number that float32 tells from 0, from 1.4e-45 on: rescale the column",
      );
    }
    if (isWhole(value) && !rounded.has(column(at))) rounded.set(column(at), at);
  }
  if (rounded.size === 0) return;
  for (let at = 0; at < values.length; at++) {
    if (!isWhole(values[at]!)) rounded.delete(column(at));
  }
  for (const at of rounded.values()) {
    fault(
      at,
      "an integer that float32 holds exactly, as up to 2^24: leave the column out if it only numbers or names rows, or rescale it",
    );
  }
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < WHOLE;
}
