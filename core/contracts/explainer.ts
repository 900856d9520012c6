/**
 * The contract of an explanation method.
 *
 * @module
 */
import type { Batch } from "./batch.ts";
import type { Card, Options } from "./card.ts";
import type { Context } from "./context.ts";
import type { Explanation } from "./explanation.ts";
import type { Model } from "./model.ts";

/** Every {@linkcode Need}. */
export const needs = [
  "gradient",
  "image",
  "layers",
  "convolution",
  "global_pooling",
  "attention",
  "relevance",
  "mask",
  "attributions",
  "baseValues",
  "subsets",
  "repeats",
  "several_outputs",
  "randomised",
  "label_randomised",
  "shifted",
  "equivalent_network",
] as const;

/**
 * A capability that a plug-in needs from the model, the task or the explanation. Where it is
 * missing, the cell is skipped and says so ("needs gradient").
 *
 * Of the model:
 * - `gradient`: gradients of an output with respect to the inputs.
 * - `several_outputs`: more than one output.
 * - `layers`: access to the network's layers.
 * - `convolution`: a two-dimensional convolution.
 * - `global_pooling`: logits that are a dense layer over globally averaged feature maps.
 * - `attention`: attention over tokens, the first of which is the class token.
 * - `randomised`: copies with re-initialised weights.
 * - `label_randomised`: the same network trained on permuted labels.
 * - `shifted`: a network whose first layer can absorb a constant shift of the inputs.
 * - `equivalent_network`: another network that computes the same function.
 *
 * Of the task:
 * - `image`: inputs `[height, width, channels]`.
 * - `relevance`, `mask`, `attributions`: that part of the ground truth.
 *
 * Of the explanation:
 * - `baseValues`, `subsets`: that part of it.
 * - `repeats`: explanations of the same instances under other seeds.
 */
export type Need = typeof needs[number];

/** Every {@linkcode Claim}. */
export const claims = [
  "completeness",
  "dummy",
  "symmetry",
  "linearity",
  "relabelling",
] as const;

/**
 * An axiom that an explainer claims to satisfy; it is tested on random models.
 *
 * - `completeness`: attributions add up to the output less the base value.
 * - `dummy`: an input without effect has attribution 0. For methods that use layers: an input
 *   without weights.
 * - `symmetry`: interchangeable inputs have equal attributions.
 * - `linearity`: the explanation of a sum of models is the sum of explanations. For methods that
 *   use layers: networks in parallel under a sum layer.
 * - `relabelling`: permuting the inputs permutes the attributions exactly.
 */
export type Claim = typeof claims[number];

/** An explainer bound to model, options and context: explains a batch. */
export type Explain = (batch: Batch) => Promise<Explanation>;

/** An explanation method. */
export interface Explainer<O extends Options = Options> extends Card<O> {
  /** Capabilities that it needs; the cell is skipped where one is missing. */
  readonly needs: readonly Need[];
  /** True when attributions carry the direction of the effect as their sign. */
  readonly signed: boolean;
  /** True when explanations depend on the seed. */
  readonly stochastic: boolean;
  /** True for controls (random, constant, oracle): they anchor a scale and have no rank. */
  readonly control?: boolean;
  /**
   * "global" when the explanation is of the model, equal for all instances of a target.
   *
   * Absent: local, one explanation per instance.
   */
  readonly scope?: "global";
  /** Axioms that every explanation satisfies. */
  readonly claims: readonly Claim[];
  /**
   * Why the method cannot explain this model with these options, whatever the instances ("more than
   * 16 units"): the cell is skipped with this reason.
   *
   * Undefined where it can. What only an instance shows is thrown as a `Refusal`
   * (core/plugins/refusal.ts) while explaining, and skips the cell likewise.
   */
  refuses?(model: Model, options: O, context: Context): string | undefined;
  /**
   * Binds the method to model, options and context.
   *
   * @throws {RangeError} on options that the model or context cannot satisfy.
   */
  prepare(
    model: Model,
    options: O,
    context: Context,
  ): Explain | Promise<Explain>;
}
