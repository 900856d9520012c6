/**
 * Explainers that look inside the network.
 *
 * @module
 */
import type {
  Context,
  Explainer,
  Model,
  Need,
  Options,
} from "../../core/contracts.ts";

/** Needs that only a network as it is built can meet. */
const INSIDE: readonly Need[] = [
  ...["layers", "convolution", "global_pooling", "attention"] as const,
];

/**
 * `refuses` of metrics that ask for explanations of a model made of the subject's, which has outputs and gradients but no layers.
 *
 * @example
 * ```ts
 * import { refusesInside } from "./refuses_inside.ts";
 * import { linearModel } from "../../core/toys/linear_model.ts";
 * import { toyContext } from "../../core/toys/toy_context.ts";
 * import assert from "node:assert/strict";
 * assert.equal(refusesInside(linearModel([1]), {}, toyContext(1), { needs: ["gradient"] }), undefined);
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
