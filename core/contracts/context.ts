/**
 * What an explainer or metric receives besides the model and the instances.
 *
 * @module
 */
import type { InputDistribution } from "./input_distribution.ts";
import type { NdArray } from "./nd_array.ts";
import type { Units } from "./queries.ts";
import type { Rng } from "./rng.ts";

/** Range of each input, flat over `inputShape`. */
export interface Box {
  /** Smallest value of each input. */
  readonly lower: Float32Array;
  /** Largest value of each input. */
  readonly upper: Float32Array;
}

/** Random streams, reference data and the abort signal of one run. */
export interface Context {
  /** The random stream with this key: equal keys give equal numbers, whatever was drawn before. */
  rng(...key: readonly (number | string)[]): Rng;
  /** Background rows: training rows shown to explainers, `[rows, ...inputShape]`. */
  readonly background: NdArray;
  /** Baseline: the reference input that means "absent", flat over `inputShape`. */
  readonly baseline: Float32Array;
  /** Range of the training data. */
  readonly box: Box;
  /** Units; every input is one where the task names none. */
  readonly units: Units;
  /** Distribution of the inputs, where it is known. */
  readonly distribution?: InputDistribution;
  /** Aborted when the cell is cancelled; the metered model checks it at every call. */
  readonly signal: AbortSignal;
}
