/**
 * Texts of others on a terminal.
 *
 * @module
 */

/**
 * The text with every control character but line breaks and tabs, and every character that changes
 * the direction of writing, as `\uXXXX`: none of it can move the cursor, set a title or hide text.
 *
 * JSON stays JSON of the same meaning.
 *
 * @param longest Most characters; a longer text is cut and ends with `…`.
 *
 * @example
 * ```ts
 * import { printable } from "./printable.ts";
 * import assert from "node:assert/strict";
 * assert.equal(printable("\u001b[31mred\u202e"), String.raw`\u001b[31mred\u202e`);
 * assert.equal(printable("abcdef", 4), "abc…");
 * ```
 */
export function printable(text: string, longest = Infinity): string {
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return short.toWellFormed().replaceAll(
    /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu,
    (sign) =>
      sign === "\n" || sign === "\t"
        ? sign
        : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
