/**
 * Attributions made elsewhere: a stand-in for their explainer.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import type { ResolvedSpec } from "../../core/records/record.ts";

/** The id under which attributions that were made elsewhere are recorded. */
export const EXTERNAL = "external";

/** Thrown where a metric needs the explainer and it is not part of the run. */
export class NotHereError extends Error {
  override readonly name = "NotHereError";
}

/**
 * Rejects with {@linkcode NotHereError}: explains again in place of an explainer that is not part
 * of the run, or of an explanation that was altered afterwards.
 */
export function notHere(): Promise<never> {
  return Promise.reject(
    new NotHereError("Cannot explain: attributions were made elsewhere"),
  );
}

/** The explainer of a cell; for attributions made elsewhere one that cannot explain again. */
export function explainerOf(
  explainers: readonly Explainer[],
  { id, version, options }: ResolvedSpec,
): Explainer {
  if (id !== EXTERNAL) return findCard("explainer", explainers, id);
  return {
    id,
    version,
    summary: "Attributions made elsewhere.",
    references: [],
    defaults: options,
    needs: [],
    signed: options["signed"] === true,
    stochastic: false,
    claims: [],
    prepare: notHere,
  };
}
