/**
 * Neighbours of an instance, and the weighted fit to their outputs.
 *
 * @module
 */
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import { type Distance, kernelWeights } from "./kernel_weights.ts";
import {
  localRegression,
  type LocalRegressionOptions,
} from "./local_regression.ts";
import type { LocalRegression } from "./local_fit.ts";

/** How neighbours are weighted and fitted. */
export interface FitNearOptions extends LocalRegressionOptions {
  /** Distance in the kernel. */
  readonly distance: Distance;
  /** Kernel width. */
  readonly width: number;
}

/** The data that a linear model is fitted to, near one instance. */
export interface Neighbours {
  /** The units, one coefficient each. */
  readonly units: Units;
  /** Outputs of the instance, then of its neighbours. */
  readonly outputs: Float64Array;
  /** Fits the outputs. */
  readonly fit: LocalRegression;
}

/** Neighbours of every row of a batch, in order. */
export type Neighbourhood = (batch: Batch) => AsyncIterable<Neighbours>;

/**
 * The {@linkcode localRegression} on `design` `[rows, columns]` under the {@linkcode kernelWeights}
 * of its rows.
 *
 * @throws {RangeError} when the coefficients are not determined.
 *
 * @example
 * ```ts
 * import { fitNear } from "./fit_near.ts";
 * import assert from "node:assert/strict";
 * const options = {
 *   distance: "euclidean",
 *   width: 9e9,
 *   ridge: 3,
 *   selection: "none",
 *   features: 1,
 * } as const;
 * assert.equal(
 *   fitNear([1, 1, 0, 0], 1, options)([4, 4, 2, 2], [0]).coefficients[0],
 *   0.5,
 * );
 * ```
 */
export function fitNear(
  design: ArrayLike<number>,
  columns: number,
  options: FitNearOptions,
): LocalRegression {
  const { distance, width } = options;
  const weights = kernelWeights(design, columns, distance, width);
  return localRegression(design, weights, columns, options);
}
