/**
 * Names too long for a drawing.
 *
 * @module
 */

/**
 * The first signs of a text, the last of them an ellipsis where some are left out.
 *
 * @example
 * ```ts
 * import { shortened } from "./shortened.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([shortened("auroc", 5), shortened("auprc", 4)], ["auroc", "aup…"]);
 * ```
 */
export function shortened(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join("")}…`;
}
