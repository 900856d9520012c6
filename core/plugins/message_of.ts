/**
 * What a caught value says.
 *
 * @module
 */

import { withoutSecrets } from "./without_secrets.ts";

/** Most characters of a message, so that one error cannot swell a record or a log. */
const LONGEST = 4000;

/**
 * The message of anything that was thrown, without what may be secret in addresses. Never throws.
 *
 * - An error, or an object with a `message` that is text: that message.
 * - An error without a message: its name.
 * - Text: itself.
 * - Another object: its JSON where it has one.
 * - Everything else: as `String` writes it.
 * - A value that cannot be read at all: `"an unreadable error"`.
 *
 * @param longest Most characters; a longer message is cut and ends with `…`.
 *
 * @example
 * ```ts
 * import { messageOf } from "./message_of.ts";
 * import assert from "node:assert/strict";
 * assert.equal(messageOf(new RangeError("too far")), "too far");
 * assert.equal(messageOf(undefined), "undefined");
 * assert.equal(messageOf("abcdef", 4), "abc…");
 * ```
 */
export function messageOf(error: unknown, longest = LONGEST): string {
  const text = withoutSecrets(textOf(error).slice(0, 2 * longest));
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function textOf(error: unknown): string {
  try {
    if (typeof error !== "object" || error === null) return String(error);
    if ("message" in error && typeof error.message === "string") {
      if (error.message !== "" || !(error instanceof Error)) {
        return error.message;
      }
      return error.name;
    }
    return JSON.stringify(error) ?? String(error);
  } catch {
    return "an unreadable error";
  }
}
