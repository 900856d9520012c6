/**
 * What a sampler of rows around an instance is.
 *
 * @module
 */
import type { Rng } from "../../core/contracts.ts";

/**
 * Bound to an instance, writes neighbours one by one: `row` in the model's inputs, `code` as the local regression sees it. Without random numbers it writes the instance itself.
 *
 * @example
 * ```ts
 * import type { Neighbour } from "./neighbour.ts";
 * import assert from "node:assert/strict";
 * const still: Neighbour = (input) => (_rng, row, code) => { row.set(input); code.fill(1); };
 * const row = new Float32Array(1);
 * still([3])(undefined, row, new Float64Array(1));
 * assert.equal(row[0], 3);
 * ```
 */
export type Neighbour = (
  input: ArrayLike<number>,
) => (rng: Rng | undefined, row: Float32Array, code: Float64Array) => void;
