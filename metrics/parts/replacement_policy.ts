/**
 * Options of metrics that take units away.
 *
 * @module
 */
import type { Limit } from "../../core/contracts.ts";
import { replacements } from "../../core/replacement.ts";

/** How units are taken away. */
export type ReplacementPolicy = {
  /**
   * What replaces a unit: "baseline", "mean", "marginal", "blur" (images) or, where a metric offers it, "noisy_linear" (images); see `replacement`.
   *
   * @default "baseline", where the metric does not say otherwise
   */
  readonly replacement: string;
  /**
   * Replacements that outputs are averaged over; only "marginal" and "noisy_linear" have more than one.
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
