/**
 * Naming a plug-in by what differs from its defaults.
 *
 * @module
 */
import type { Card, Spec } from "../core/contracts.ts";
import { changedOptions } from "../core/resolve_options.ts";
import { formatSpec } from "../core/spec.ts";

/** The spec without options that equal the card's defaults. */
export function shortSpec(
  card: Pick<Card, "defaults">,
  { id, options }: Spec,
): string {
  return formatSpec({ id, options: changedOptions(card, options) });
}
