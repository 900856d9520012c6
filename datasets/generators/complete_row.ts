/**
 * Conditional draws of missing inputs.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";
import type { Mode, Rule } from "./rule.ts";

/**
 * Overwrites in `x`, in the rule's order, the inputs where `missing` is 1 by one joint draw from
 * the rule's distribution, conditional on the others. Exact.
 *
 * - Independent inputs are drawn from their own distributions.
 * - Without a distribution a row is a mixture of the modes in equal shares: a mode is drawn by its
 *   probability given the inputs that stay, then the missing inputs, independent normal around its
 *   means.
 * - Where only one input has means, as x9 of `switch`, inputs are independent of each other: x9 is
 *   drawn from both modes with equal probability, whatever the others are.
 * - The distribution is that of all rows, whatever their labels: it does not depend on which rows
 *   are explained.
 *
 * @example
 * ```ts
 * import { rng } from "../../core/rows/rng.ts";
 * import { completeRow } from "./complete_row.ts";
 * import { equicorrelated } from "./equicorrelated.ts";
 * import assert from "node:assert/strict";
 * const rule = { inputs: 2, modes: [], modeOf: () => 0, distribution: equicorrelated(2, 0.9999) };
 * const x = Float32Array.of(1.5, 0);
 * completeRow(rule, x, Uint8Array.of(0, 1), rng(0));
 * assert.equal(x[0], 1.5);
 * assert.ok(Math.abs(x[1]! - 1.5) < 0.1);
 * ```
 */
export function completeRow(
  { inputs, modes, distribution }: Rule,
  x: Float32Array,
  missing: Uint8Array,
  stream: Rng,
): void {
  if (distribution?.complete) return distribution.complete(x, missing, stream);
  const means = distribution
    ? undefined
    : drawMode(modes, x, missing, stream).means;
  for (let input = 0; input < inputs; input++) {
    const value = distribution
      ? distribution.input(input, stream)
      : (means?.get(input) ?? 0) + stream.normal();
    if (missing[input]) x[input] = value;
  }
}

/** Draws a mode by its probability given the inputs that stay. */
function drawMode(
  modes: readonly Mode[],
  x: Float32Array,
  missing: Uint8Array,
  stream: Rng,
): Mode {
  const shiftedInputs = new Set(
    modes.flatMap(({ means }) => [...means?.keys() ?? []]),
  );
  const exponents = modes.map(({ means }) => {
    let sum = 0;
    for (const input of shiftedInputs) {
      if (!missing[input]) sum -= (x[input]! - (means?.get(input) ?? 0)) ** 2;
    }
    return sum / 2;
  });
  const largest = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - largest));
  let place = stream.uniform() * weights.reduce((a, b) => a + b);
  return modes[weights.findIndex((weight) => (place -= weight) < 0)] ??
    modes.at(-1)!;
}
