/**
 * Checksums of what is stored.
 *
 * @module
 */
import { sha256 } from "../rows/sha256.ts";
import { canonicalJson } from "./canonical_json.ts";

/**
 * The sha256 of a value's canonical JSON, in hexadecimal: equal values have equal sums, whatever
 * the order of their fields.
 *
 * @throws {TypeError} on NaN or an infinite number, which JSON cannot hold.
 *
 * @example
 * ```ts
 * import { contentSum } from "./content_sum.ts";
 * import assert from "node:assert/strict";
 * assert.equal(await contentSum({ a: 1, b: 2 }), await contentSum({ b: 2, a: 1 }));
 * ```
 */
export function contentSum(content: unknown): Promise<string> {
  return sha256(new TextEncoder().encode(canonicalJson(content)));
}
