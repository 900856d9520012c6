/**
 * Values that depend on weights.
 *
 * @module
 */
import type { Tensor } from "@tensorflow/tfjs-core";

/**
 * Memoises a value derived from a network's weights: `make` is called again only when other data
 * lies behind the weights.
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
export function memoiseByWeights<Value>(
  weights: () => readonly Tensor[],
  make: (weights: readonly Tensor[]) => Promise<Value>,
): () => Promise<Value> {
  let last:
    | { readonly ids: readonly object[]; readonly value: Promise<Value> }
    | undefined;
  return () => {
    const current = weights();
    const ids = current.map(({ dataId }) => dataId);
    // Training puts other data behind the same variables.
    if (!last || ids.some((id, i) => id !== last!.ids[i])) {
      last = { ids, value: make(current) };
    }
    return last.value;
  };
}
