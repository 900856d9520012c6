/**
 * Explainers that look inside the network.
 *
 * @module
 */
import type { Options } from "../../../core/contracts/card.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Explainer, Need } from "../../../core/contracts/explainer.ts";
import type { Model } from "../../../core/contracts/model.ts";

/** Needs that only a network as it is built can meet. */
const INSIDE: readonly Need[] = [
  "layers",
  "convolution",
  "global_pooling",
  "attention",
];

/**
 * `refuses` of metrics that explain a derived model (a sum, a permutation). Such a model has
 * outputs and gradients but no layers, so explainers that need layers do not apply.
 *
 * @example
 * ```ts
 * import { refusesInside } from "./refuses_inside.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * assert.equal(
 *   refusesInside(linearModel([1]), {}, toyContext(1), { needs: ["gradient"] }),
 *   undefined,
 * );
 * ```
 */
export function refusesInside(
  _model: Model,
  _options: Options,
  _context: Context,
  { needs }: Pick<Explainer, "needs">,
): string | undefined {
  return needs.some((need) => INSIDE.includes(need))
    ? "needs an explainer that asks for outputs and gradients alone"
    : undefined;
}
