/**
 * Addresses that users name.
 *
 * @module
 */

/**
 * Refuses an address with a user name, a password, a query or a fragment, since addresses are
 * recorded and published. Other texts pass.
 *
 * @param name The option, named by the error.
 * @throws {RangeError} without the address itself.
 *
 * @example
 * ```ts
 * import { checkAddress } from "./check_address.ts";
 * import assert from "node:assert/strict";
 * checkAddress("custom[model]", "https://a.org/predict");
 * assert.throws(
 *   () => checkAddress("custom[model]", "https://me:pw@a.org/predict?key=1"),
 *   /FAITHMARK_AUTHORIZATION="a.org <value>", current value is one with user name, query$/,
 * );
 * ```
 */
export function checkAddress(name: string, text: string): void {
  if (!/^\s*https?:/i.test(text)) return;
  const url = URL.parse(text);
  const parts = url
    ? [
      ...(url.username || url.password ? ["user name"] : []),
      ...(url.search || text.includes("?") ? ["query"] : []),
      ...(url.hash || text.includes("#") ? ["fragment"] : []),
    ]
    : ["faults"];
  if (parts.length === 0) return;
  throw new RangeError(
    `Cannot set ${name}: expected an address without user name, password, query and fragment, since it is recorded; the header Authorization is sent where the environment has FAITHMARK_AUTHORIZATION="${
      url?.host ?? "<host>"
    } <value>", current value is one with ${parts.join(", ")}`,
  );
}
