/**
 * The contract of a task, and the problem that it hands to explainers and metrics.
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
import type { HostAccess } from "./host_access.ts";
import type { Units } from "./queries.ts";

/** A task whose data and model are loaded. */
export interface Problem {
  /** The trained model. */
  readonly model: Model;
  /** sha256 of the model's weights. */
  readonly weights: string;
  /** The instances explained, with ground truth where it is known. */
  readonly batch: Batch;
  /** Background rows: training rows shown to explainers. */
  readonly background: NdArray<Float32Array>;
  /** Baseline: the reference input that means "absent". */
  readonly baseline: Float32Array;
  /** Range of the training data. */
  readonly box: Box;
  /** What is replaced together; every input on its own when absent. */
  readonly units?: Units;
  /** Distribution of the inputs, where it is known. */
  readonly distribution?: InputDistribution;
  /** Other facts about data and model, in words. */
  readonly facts?: readonly string[];
}

/** A dataset, a model, ground truth and metrics. */
export interface Task<O extends Options = Options> extends Card<O> {
  /** Id of the dataset. */
  readonly dataset: string;
  /** Metrics that are meaningful for it. */
  readonly metrics: readonly Spec[];
  /**
   * Loads data, weights and ground truth.
   *
   * @param host Access to the host, for tasks about a user's model.
   */
  load(options: O, read: Read, host?: HostAccess): Promise<Problem>;
}
