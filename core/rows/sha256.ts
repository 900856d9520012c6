/**
 * SHA-256 digests.
 *
 * @module
 */

/**
 * The sha256 of `bytes` in hexadecimal.
 *
 * @example
 * ```ts
 * import { sha256 } from "./sha256.ts";
 * import assert from "node:assert/strict";
 * assert.match(await sha256(new Uint8Array()), /^e3b0c44298fc1c14/);
 * ```
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
