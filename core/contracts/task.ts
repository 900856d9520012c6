/**
 * What a task is, and what it hands to explainers and metrics.
 *
 * @module
 */
import type { Batch } from "./batch.ts";
import type { Card, Options, Spec } from "./card.ts";
import type { Box } from "./context.ts";
import type { Read } from "./dataset.ts";
import type { InputDistribution } from "./input_distribution.ts";
import type { Model } from "./model.ts";
import type { NdArray } from "./nd_array.ts";
import type { Outside } from "./outside.ts";
import type { Units } from "./queries.ts";

/** A task ready to be explained. */
export interface Problem {
  /** The trained model. */
  readonly model: Model;
  /** sha256 of the model's weights. */
  readonly weights: string;
  /** The instances explained, with truth where it is known. */
  readonly batch: Batch;
  /** Training rows shown to explainers. */
  readonly background: NdArray<Float32Array>;
  /** The reference input that means "absent". */
  readonly baseline: Float32Array;
  /** Range of the training data. */
  readonly box: Box;
  /** What is replaced together; every input on its own when absent. */
  readonly units?: Units;
  /** The distribution that rows are drawn from, where it is known. */
  readonly distribution?: InputDistribution;
  /** What else is known of data and model, in words. */
  readonly facts?: readonly string[];
}

/** Dataset + model + truth + metrics. */
export interface Task<O extends Options = Options> extends Card<O> {
  /** Id of the dataset. */
  readonly dataset: string;
  /** Metrics that are meaningful here. */
  readonly metrics: readonly Spec[];
  /** Loads data, weights and truth; `outside` is for tasks about what the project does not hold. */
  load(options: O, read: Read, outside?: Outside): Promise<Problem>;
}
