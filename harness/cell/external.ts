/**
 * Standing in for who made attributions elsewhere.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import type { ResolvedSpec } from "../../core/records/record.ts";

/** The id under which attributions that were made elsewhere are recorded. */
export const EXTERNAL = "external";

/** A metric asked to explain again, and whoever explained is not here. */
export class NotHereError extends Error {
  override readonly name = "NotHereError";
}

/**
 * Explaining again where whoever explained is not here, or an answer was altered after the fact.
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
