/**
 * What is made of weights, made once.
 *
 * @module
 */
import type { Tensor } from "@tensorflow/tfjs-core";

/**
 * A function that answers what `make` made of the current weights, and makes it again only when
 * other data lies behind them.
 *
 * @example
 * ```ts
 * import { scalar, variable } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "./backends.ts";
 * import { memoiseByWeights } from "./memoise_by_weights.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const weight = variable(scalar(1));
 * const twice = memoiseByWeights(
 *   () => [weight],
 *   async ([weight]) => 2 * (await weight!.data())[0]!,
 * );
 * assert.equal(twice(), twice());
 * weight.assign(scalar(3));
 * assert.equal(await twice(), 6);
 * ```
 */
export function memoiseByWeights<Made>(
  weights: () => readonly Tensor[],
  make: (weights: readonly Tensor[]) => Promise<Made>,
): () => Promise<Made> {
  let last:
    | { readonly of: readonly object[]; readonly made: Promise<Made> }
    | undefined;
  return () => {
    const now = weights();
    const of = now.map(({ dataId }) => dataId);
    // Training puts other data behind the same variables.
    if (!last || of.some((id, i) => id !== last!.of[i])) {
      last = { of, made: make(now) };
    }
    return last.made;
  };
}
