/**
 * The contract of a metric, and what it scores.
 *
 * @module
 */
import type { Batch } from "./batch.ts";
import type { Card, Options } from "./card.ts";
import type { Context } from "./context.ts";
import type { Explainer, Need } from "./explainer.ts";
import type { Explanation } from "./explanation.ts";
import type { Model } from "./model.ts";

/** Every {@linkcode Category}. */
export const categories = [
  "accuracy",
  "faithfulness",
  "robustness",
  "consistency",
  "localisation",
  "complexity",
  "randomisation",
  "axiomatic",
] as const;

/** The axis of a board that a metric belongs to. */
export type Category = typeof categories[number];

/** Data that explanations refer to: background rows, baseline and range of the inputs. */
export type ReferenceData = Partial<
  Pick<Context, "background" | "baseline" | "box">
>;

/** The explanation that a metric scores, with the model and the instances. */
export interface Subject {
  /** The model explained. */
  readonly model: Model;
  /** The instances, with the task's truth. */
  readonly batch: Batch;
  /** The explanation scored. */
  readonly explanation: Explanation;
  /** True when attributions carry a sign. */
  readonly signed: boolean;
  /** Explanations of the same instances under other seeds; empty for deterministic methods. */
  readonly repeats: readonly Explanation[];
  /**
   * Explains other inputs or another model with the same explainer, options and random numbers per
   * instance.
   *
   * - Rows that it costs are not counted as cost of the explanation scored.
   *
   * @param model The model explained when absent; another must have the capabilities that the
   *   explainer needs.
   * @param reference Replaces parts of the context.
   */
  explain(
    batch: Batch,
    model?: Model,
    reference?: ReferenceData,
  ): Promise<Explanation>;
  /** Stores a number per instance with the scores; records hold its mean. */
  note(name: string, values: Float64Array): void;
}

/** A quality of explanations, measured per instance. */
export interface Metric<O extends Options = Options> extends Card<O> {
  /** Axis of the board. */
  readonly category: Category;
  /** Which scores are better. */
  readonly better: "higher" | "lower";
  /** Smallest and largest possible score. */
  readonly range: readonly [number, number];
  /** Capabilities that it needs; it is inapplicable where one is missing. */
  readonly needs: readonly Need[];
  /**
   * Why no score is defined for this model, task or explainer with these options, whatever the
   * instances: the cell's record holds this reason instead of scores.
   *
   * Undefined where scores are defined.
   */
  refuses?(
    model: Model,
    options: O,
    context: Context,
    explainer: Pick<Explainer, "needs">,
  ): string | undefined;
  /** One score per instance, NaN where undefined. */
  score(subject: Subject, options: O, context: Context): Promise<Float64Array>;
}
