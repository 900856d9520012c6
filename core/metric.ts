/**
 * What a metric is and what it judges.
 *
 * @module
 */
import type {
  Batch,
  Card,
  Context,
  Explanation,
  Model,
  Need,
  Options,
} from "./contracts.ts";

/** The axis of a board that a metric belongs to. */
export type Category =
  | "accuracy"
  | "faithfulness"
  | "robustness"
  | "consistency"
  | "localisation"
  | "complexity"
  | "randomisation"
  | "axiomatic";

/** What a metric judges. */
export interface Subject {
  /** The model explained. */
  readonly model: Model;
  /** The instances, with the task's truth. */
  readonly batch: Batch;
  /** The answer judged. */
  readonly explanation: Explanation;
  /** True when attributions carry a sign. */
  readonly signed: boolean;
  /** The same instances explained under other seeds; empty for a deterministic method. */
  readonly repeats: readonly Explanation[];
  /**
   * Explains other inputs or another model as the answer was made: same options, and the same draws for the same instance.
   *
   * `model` has the capabilities of the subject's own. What this asks of it is no part of the answer's cost.
   */
  explain(batch: Batch, model?: Model): Promise<Explanation>;
  /** Keeps a number per instance beside the scores; records hold its mean. */
  note(name: string, values: Float64Array): void;
}

/** A property of explanations. */
export interface Metric<O extends Options = Options> extends Card<O> {
  /** The board's axis. */
  readonly category: Category;
  /** Which end is good. */
  readonly better: "higher" | "lower";
  /** Smallest and largest possible score. */
  readonly range: readonly [number, number];
  /** Compared with what model, task and explanation have. */
  readonly needs: readonly Need[];
  /** One number per instance, NaN where undefined. */
  score(subject: Subject, options: O, context: Context): Promise<Float64Array>;
}
