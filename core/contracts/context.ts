/**
 * What an explainer is handed besides the model and the instances.
 *
 * @module
 */
import type { InputDistribution } from "./input_distribution.ts";
import type { NdArray } from "./nd_array.ts";
import type { Units } from "./queries.ts";
import type { Rng } from "./rng.ts";

/** Bounds of the inputs, flat over `inputShape`. */
export interface Box {
  /** Smallest value of each input. */
  readonly lower: Float32Array;
  /** Largest value of each input. */
  readonly upper: Float32Array;
}

/** Everything random, borrowed or cancellable comes from here. */
export interface Context {
  /** The stream with this key: equal keys give equal numbers, whatever was drawn before. */
  rng(...key: readonly (number | string)[]): Rng;
  /** Training rows shown to explainers, `[rows, ...inputShape]`. */
  readonly background: NdArray;
  /** The reference input that means "absent", flat over `inputShape`. */
  readonly baseline: Float32Array;
  /** Range of the training data. */
  readonly box: Box;
  /** What is replaced together; every input on its own where the task names no units. */
  readonly units: Units;
  /** The distribution that rows are drawn from, where it is known. */
  readonly distribution?: InputDistribution;
  /** Aborted when the cell is cancelled; the metered model checks it at every call. */
  readonly signal: AbortSignal;
}
