/**
 * Options of metrics that replace units.
 *
 * @module
 */
import type { Limit } from "../../core/contracts/card.ts";
import type { Context } from "../../core/contracts/context.ts";
import type { Model } from "../../core/contracts/model.ts";
import {
  replacementRefusal,
  replacements,
} from "../../core/rows/replacement.ts";

/** How units are replaced. */
export type ReplacementPolicy = {
  /**
   * What replaces a unit: "baseline", "mean", "marginal", "blur" (images) or, where a metric offers
   * them, "noisy_linear" (images) and "conditional" (where the distribution of the rows is known);
   * see `replacement`.
   *
   * @default "baseline", where the metric does not say otherwise
   */
  readonly replacement: string;
  /**
   * Replacements that outputs are averaged over; only "marginal", "noisy_linear" and "conditional"
   * have more than one.
   *
   * @default 8
   */
  readonly draws: number;
};

/**
 * Limits of {@linkcode ReplacementPolicy}, with the policies that the metric offers.
 *
 * @example
 * ```ts
 * import { replacementPolicy } from "./replacement_policy.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(replacementPolicy(["mean"]).replacement, { choices: ["mean"] });
 * ```
 */
export function replacementPolicy(
  choices: readonly string[] = replacements,
): { readonly [K in keyof ReplacementPolicy]: Limit } {
  return {
    replacement: { choices },
    draws: { min: 1, max: 10000, integer: true },
  };
}

/**
 * `refuses` of metrics whose options are a {@linkcode ReplacementPolicy}: why model or task cannot
 * serve the policy.
 */
export function refusesPolicy(
  { inputShape }: Pick<Model, "inputShape">,
  options: Pick<ReplacementPolicy, "replacement">,
  context: Pick<Context, "distribution">,
): string | undefined {
  return replacementRefusal(options.replacement, inputShape, context);
}
