/**
 * A multi-layer perceptron.
 *
 * @module
 */
import { layers, type Sequential, sequential } from "@tensorflow/tfjs-layers";
import { initialise } from "../training/initialise.ts";

/** Sizes and seed of {@linkcode mlp}. */
export type MlpOptions = {
  /** Number of inputs. */
  readonly inputs: number;
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  /** Units of the linear last layer. */
  readonly outputs: number;
  /** Seed of the starting weights. */
  readonly seed: number;
};

/**
 * Dense layers with ReLU between them and a linear last layer. A backend must have been selected.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "./mlp.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * assert.equal(
 *   mlp({ inputs: 10, hidden: [200, 100, 50], outputs: 1, seed: 0 })
 *     .countParams(),
 *   27401,
 * );
 * ```
 */
export function mlp(
  { inputs, hidden, outputs, seed }: MlpOptions,
): Sequential {
  const network = sequential({ name: "mlp" });
  for (const [depth, units] of [...hidden, outputs].entries()) {
    network.add(layers.dense({
      name: `dense_${depth}`,
      units,
      activation: depth < hidden.length ? "relu" : "linear",
      kernelInitializer: "zeros",
      ...(depth === 0 && { inputShape: [inputs] }),
    }));
  }
  return initialise(network, "mlp", seed);
}
