/**
 * Addresses without what may be secret in them.
 *
 * @module
 */

/**
 * The text with every address cut to scheme, host and path; `…` stands for user name, password,
 * query and fragment.
 *
 * @example
 * ```ts
 * import { withoutSecrets } from "./without_secrets.ts";
 * import assert from "node:assert/strict";
 * assert.equal(
 *   withoutSecrets("Cannot ask https://me:pw@a.org/b?key=1: late"),
 *   "Cannot ask https://…@a.org/b?…: late",
 * );
 * ```
 */
export function withoutSecrets(text: string): string {
  return text.replaceAll(
    /\b([a-z][a-z0-9+.-]{0,20}:\/{1,2})([^\s'"<>]*)/gi,
    (_, scheme: string, rest: string) => {
      const [, address, after = ""] = /^([^?#]*)([?#][^]*)?$/.exec(rest)!;
      const [authority = "", ...path] = address!.split("/");
      const at = authority.lastIndexOf("@");
      const host = at < 0 ? authority : `…${authority.slice(at)}`;
      // Punctuation after an address belongs to the sentence.
      const [end = ""] = /[:;,.)\]]*$/.exec(after) ?? [];
      const tail = after.length > end.length ? `${after[0]}…${end}` : after;
      return scheme + [host, ...path].join("/") + tail;
    },
  );
}
