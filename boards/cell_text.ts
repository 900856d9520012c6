/**
 * Texts in tables that spreadsheets open.
 *
 * @module
 */

/**
 * The text with an apostrophe before it where a spreadsheet would read a formula: at `=`, `+`, `-`,
 * `@`, a tab or a line break.
 *
 * @example
 * ```ts
 * import { cellText } from "./cell_text.ts";
 * import assert from "node:assert/strict";
 * assert.equal(cellText('=HYPERLINK("x")'), `'=HYPERLINK("x")`);
 * assert.equal(cellText("xor"), "xor");
 * ```
 */
export function cellText(text: string): string {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text)
    ? `'${text}`
    : text;
}
