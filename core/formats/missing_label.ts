/**
 * Labels that say that there is none.
 *
 * @module
 */

/** As pandas, R, SQL and spreadsheets write what is missing. */
const MISSING = /^(?:|[+-]?nan|n\/a|<na>|#n\/?a|null)$/i;

/**
 * True where a trimmed label is empty or a way to write "missing": a class called "nan" would be
 * explained like any other. "Na" may be sodium.
 *
 * @example
 * ```ts
 * import { missingLabel } from "./missing_label.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(["", "NaN", "n/a", "Na", "none"].map(missingLabel), [
 *   true,
 *   true,
 *   true,
 *   false,
 *   false,
 * ]);
 * ```
 */
export function missingLabel(label: string): boolean {
  return label === "NA" || MISSING.test(label);
}
