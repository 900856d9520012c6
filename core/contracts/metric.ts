/**
 * What a metric is and what it judges.
 *
 * @module
 */
import type { Batch } from "./batch.ts";
import type { Card, Options } from "./card.ts";
import type { Context } from "./context.ts";
import type { Explainer, Need } from "./explainer.ts";
import type { Explanation } from "./explanation.ts";
import type { Model } from "./model.ts";

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

/** What a task tells explainers about its data. */
export type Given = Partial<Pick<Context, "background" | "baseline" | "box">>;

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
   * Explains other inputs or another model as the answer was made: same options, and the same draws
   * for the same instance.
   *
   * `model` has the capabilities that the explainer needs. `given` is what the task tells
   * otherwise. What this asks of the model is no part of the answer's cost.
   */
  explain(batch: Batch, model?: Model, given?: Given): Promise<Explanation>;
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
  /**
   * Why these options have no answer for such a model, task or explainer, whatever is explained:
   * the cell's record says so instead of scores.
   */
  refuses?(
    model: Model,
    options: O,
    context: Context,
    explainer: Pick<Explainer, "needs">,
  ): string | undefined;
  /** One number per instance, NaN where undefined. */
  score(subject: Subject, options: O, context: Context): Promise<Float64Array>;
}
