/**
 * Distributions of independent inputs.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";
import type { Distribution } from "./rule.ts";

/** Largest magnitude of a normal input: one draw in two million is redrawn. */
export const LARGEST = 5;

/**
 * Kinds of independent inputs: standard normal within ±5, uniform in [−1, 1], or 0 and 1 with equal
 * probability.
 */
export type Kind = "normal" | "uniform" | "binary";

/**
 * The distribution of independent inputs of these kinds, in their order.
 *
 * @example
 * ```ts
 * import { distributions } from "./distributions.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(distributions(["binary", "uniform"]).range(1), [-1, 1]);
 * ```
 */
export function distributions(kinds: readonly Kind[]): Distribution {
  return {
    row: (stream) => Float64Array.from(kinds, (kind) => draw(kind, stream)),
    input: (input, stream) => draw(kinds[input]!, stream),
    range(input) {
      const kind = kinds[input]!;
      if (kind === "binary") return [0, 1];
      return kind === "uniform" ? [-1, 1] : [-LARGEST, LARGEST];
    },
  };
}

function draw(kind: Kind, stream: Rng): number {
  if (kind === "uniform") return 2 * stream.uniform() - 1;
  if (kind === "binary") return stream.integer(2);
  for (;;) {
    const value = stream.normal();
    if (Math.abs(value) < LARGEST) return value;
  }
}

/** The distribution of independent, identically distributed inputs. */
export function identicalInputs(kind: Kind, inputs: number): Distribution {
  const { input, range } = distributions([kind]);
  return {
    row: (stream) =>
      Float64Array.from({ length: inputs }, () => input(0, stream)),
    input: (_, stream) => input(0, stream),
    range: () => range(0),
  };
}
