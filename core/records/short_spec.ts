/**
 * Naming a plug-in by what differs from its defaults.
 *
 * @module
 */
import type { Card, Spec } from "../contracts/card.ts";
import { changedOptions } from "../plugins/resolve_options.ts";
import { formatSpec } from "../plugins/spec.ts";

/**
 * The spec without options that equal the card's defaults.
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
