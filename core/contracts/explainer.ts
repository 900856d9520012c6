/**
 * What an explanation method is.
 *
 * @module
 */
import type { Batch } from "./batch.ts";
import type { Card, Options } from "./card.ts";
import type { Context } from "./context.ts";
import type { Explanation } from "./explanation.ts";
import type { Model } from "./model.ts";

/**
 * What a plug-in may need from the model or the task; where it is missing the cell is skipped with
 * the reason.
 *
 * `image`: inputs `[height, width, channels]`; `layers`: a network that can be looked into;
 * `convolution`: one with a two-dimensional convolution; `global_pooling`: one whose logits are a
 * dense layer over globally averaged feature maps; `attention`: one with attention over tokens, the
 * first of which is the class token; `several_outputs`: a model with more than one; `randomised`:
 * one whose weights can be drawn anew; `label_randomised`: one that comes with the same network
 * taught permuted labels; `shifted`: a network whose first layer can absorb a shift of the inputs;
 * `equivalent_network`: one that can be built otherwise and compute the same.
 */
export type Need =
  | "gradient"
  | "image"
  | "layers"
  | "convolution"
  | "global_pooling"
  | "attention"
  | "relevance"
  | "mask"
  | "attributions"
  | "baseValues"
  | "subsets"
  | "repeats"
  | "several_outputs"
  | "randomised"
  | "label_randomised"
  | "shifted"
  | "equivalent_network";

/**
 * An axiom that an explainer claims, checked on random models. `relabelling`: renaming inputs
 * renames the answer exactly.
 *
 * Explainers that look into layers claim it of networks as they are built: `dummy` is then an input
 * without weights, `linearity` holds of networks side by side under a sum.
 */
export type Claim =
  | "completeness"
  | "dummy"
  | "symmetry"
  | "linearity"
  | "relabelling";

/** Explains a batch; bound once to model, options and context. */
export type Explain = (batch: Batch) => Promise<Explanation>;

/** An explanation method. */
export interface Explainer<O extends Options = Options> extends Card<O> {
  /** Compared with what model and task have: otherwise "skipped: needs gradient". */
  readonly needs: readonly Need[];
  /** True when attributions are signed by direction of effect. */
  readonly signed: boolean;
  /** True when the answer depends on the seed. */
  readonly stochastic: boolean;
  /**
   * True for rows that anchor a scale (random, constant, oracle) and are never ranked against
   * methods.
   */
  readonly control?: boolean;
  /**
   * "global" where the answer is about the model as a whole: the same for all instances of a
   * target. Absent: about each instance.
   */
  readonly scope?: "global";
  /** Axioms that must hold of every answer. */
  readonly claims: readonly Claim[];
  /**
   * Why the method has no answer for a model like this at any time (`more than 16 units`), whatever
   * is asked: the cell is skipped with this reason.
   */
  refuses?(model: Model, options: O, context: Context): string | undefined;
  /** Binds the method; throws `RangeError` on options that the model or context cannot satisfy. */
  prepare(
    model: Model,
    options: O,
    context: Context,
  ): Explain | Promise<Explain>;
}
