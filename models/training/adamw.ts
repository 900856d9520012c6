/**
 * The AdamW optimiser.
 *
 * @module
 */

/** Rates of {@linkcode adamW}. */
export interface AdamWOptions {
  /** Step size. */
  readonly learningRate: number;
  /** Decay of each weight per step, as a share of it and times the step size; biases decay too. */
  readonly weightDecay: number;
  /** Decay of the mean gradient, 0.9 when absent. */
  readonly beta1?: number;
  /** Decay of the mean squared gradient, 0.999 when absent. */
  readonly beta2?: number;
  /** Added to the root of the mean squared gradient, 1e-8 when absent. */
  readonly epsilon?: number;
}

/** State of the optimiser; each step changes it in place. */
export interface Moments {
  /** Steps taken. */
  steps: number;
  /** Decayed mean of the gradients, per array of weights. */
  readonly means: Float64Array[];
  /** Decayed mean of their squares. */
  readonly squares: Float64Array[];
}

/**
 * Takes one step: changes every array of `weights` in place by the gradient at the same index.
 * `factor` scales the learning rate (1 when absent).
 */
export type Step = (
  weights: readonly Float32Array[],
  gradients: readonly ArrayLike<number>[],
  factor?: number,
) => void;

/**
 * AdamW: Adam with bias correction and decoupled weight decay (Loshchilov and Hutter, 2019,
 * arXiv:1711.05101): w ← w − r·λ·w − r·m̂ / (√v̂ + ε).
 *
 * - Moments are float64 in JavaScript, so that the step is the same on every backend.
 * - Every call must have arrays of the same shapes.
 *
 * @param moments State to continue from.
 *
 * @example
 * ```ts
 * import { adamW } from "./adamw.ts";
 * import assert from "node:assert/strict";
 * const weights = new Float32Array([1]);
 * adamW({ learningRate: 0.1, weightDecay: 0, epsilon: 0 })([weights], [[5]]);
 * assert.equal(weights[0], Math.fround(0.9)); // the first step has the length of the learning rate
 * ```
 */
export function adamW(
  {
    learningRate,
    weightDecay,
    beta1 = 0.9,
    beta2 = 0.999,
    epsilon = 1e-8,
  }: AdamWOptions,
  moments: Moments = { steps: 0, means: [], squares: [] },
): Step {
  const { means, squares } = moments;
  return (weights, gradients, factor = 1) => {
    moments.steps++;
    const rate = factor * learningRate / (1 - beta1 ** moments.steps);
    const correction = 1 / (1 - beta2 ** moments.steps);
    const keep = 1 - factor * learningRate * weightDecay;
    for (const [index, values] of weights.entries()) {
      const gradient = gradients[index]!;
      const mean = means[index] ??= new Float64Array(values.length);
      const square = squares[index] ??= new Float64Array(values.length);
      for (let i = 0; i < values.length; i++) {
        const g = gradient[i]!;
        const m = mean[i] = beta1 * mean[i]! + (1 - beta1) * g;
        const v = square[i] = beta2 * square[i]! + (1 - beta2) * g * g;
        values[i] = keep * values[i]! -
          rate * m / (Math.sqrt(v * correction) + epsilon);
      }
    }
  };
}
