/**
 * A context for toy models.
 *
 * @module
 */
import type { Context } from "../contracts/context.ts";
import { rng } from "../rows/rng.ts";
import { singletonUnits } from "../rows/units.ts";

/** Parts of a context, and a seed. */
export type ToyContextParts = Partial<Context> & {
  /** Seed of everything random. @default 0 */
  readonly seed?: number;
};

/**
 * A context over `inputs` inputs; `parts` override its defaults.
 *
 * - Baseline: zeros, which are also the only background row.
 * - Box: [−2, 2].
 * - Units: every input is one.
 * - The signal is never aborted.
 *
 * @example
 * ```ts
 * import { toyContext } from "./toy_context.ts";
 * import assert from "node:assert/strict";
 * const { rng, baseline } = toyContext(2, { seed: 7 });
 * assert.deepEqual([...baseline], [0, 0]);
 * assert.notEqual(rng("a").uniform(), toyContext(2).rng("a").uniform());
 * ```
 */
export function toyContext(
  inputs: number,
  { seed = 0, ...parts }: ToyContextParts = {},
): Context {
  return {
    rng: (...key) => rng(seed, ...key),
    background: { shape: [1, inputs], data: new Float32Array(inputs) },
    baseline: new Float32Array(inputs),
    box: {
      lower: new Float32Array(inputs).fill(-2),
      upper: new Float32Array(inputs).fill(2),
    },
    units: singletonUnits(inputs),
    signal: new AbortController().signal,
    ...parts,
  };
}
