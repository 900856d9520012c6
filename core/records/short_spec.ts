/**
 * Specs without default options.
 *
 * @module
 */
import type { Card, Spec } from "../contracts/card.ts";
import { changedOptions } from "../plugins/resolve_options.ts";
import { formatSpec } from "../plugins/spec.ts";

/**
 * The spec as text, without options that equal the defaults.
 *
 * @example
 * ```ts
 * import { shortSpec } from "./short_spec.ts";
 * import assert from "node:assert/strict";
 * const card = { defaults: { walks: 10, deltas: 5 } };
 * assert.equal(
 *   shortSpec(card, { id: "sensx", options: { walks: 20, deltas: 5 } }),
 *   "sensx[walks=20]",
 * );
 * ```
 */
export function shortSpec(
  card: Pick<Card, "defaults">,
  { id, options }: Spec,
): string {
  return formatSpec({ id, options: changedOptions(card, options) });
}
