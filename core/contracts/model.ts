/**
 * The contract of a model, and networks derived from it.
 *
 * @module
 */
import type { LayerGraph } from "./layer_graph.ts";
import type { NdArray } from "./nd_array.ts";
import type { Query } from "./queries.ts";
import type { Rng } from "./rng.ts";

/**
 * How an output is read.
 *
 * - `logit`: the raw score.
 * - `probability`: the sigmoid or softmax p of the raw score.
 * - `shifted_probability`: p − 1; differences and gradients as for `probability`, also where p
 *   rounds to 1.
 * - `value`: the number that a regression predicts.
 */
export type Head = "logit" | "probability" | "shifted_probability" | "value";

/** A model. Optional members are capabilities. */
export interface Model {
  /** Shape of one input, without the row axis. */
  readonly inputShape: readonly number[];
  /** Number of outputs per row. */
  readonly outputs: number;
  /** How outputs are read. */
  readonly head: Head;
  /**
   * Outputs `[rows, outputs]` of `inputs` `[rows, ...inputShape]`.
   *
   * In float64, so that probabilities near 1 keep their distance from it.
   */
  predict(inputs: NdArray): Promise<NdArray<Float64Array>>;
  /**
   * Gradients d output[targets[row]] / d input, `[rows, ...inputShape]`.
   *
   * In float64 where float32 would underflow.
   */
  gradient?(inputs: NdArray, targets: Int32Array): Promise<NdArray>;
  /**
   * Answers a structured query without building its rows; {@linkcode Query} gives the shape of the
   * answer.
   */
  answer?(query: Query): Promise<Float64Array>;
  /**
   * The network as a graph of layers.
   *
   * @throws {RangeError} that names a layer which is not supported.
   */
  layers?(): LayerGraph;
  /** Copies with re-initialised weights. */
  readonly randomised?: Randomised;
  /** The same network trained on permuted labels. */
  readonly labelRandomised?: LabelRandomised;
  /** Copies that undo a constant shift of the inputs. */
  readonly shifted?: Shifted;
  /** Other networks that compute the same function. */
  readonly equivalentNetwork?: EquivalentNetwork;
}

/**
 * Copies of a network with re-initialised weights (model parameter randomisation).
 *
 * The network itself is not changed.
 */
export interface Randomised {
  /** Number of layers that have weights. */
  readonly layers: number;
  /**
   * Result of `use` on a copy whose last `layers` layers with weights are re-initialised. The copy
   * is disposed of afterwards.
   *
   * Weights are drawn from the last layer to the first: copies of equal streams agree in the layers
   * that are re-initialised in both.
   */
  within<T>(
    layers: number,
    random: Rng,
    use: (copy: Model) => Promise<T>,
  ): Promise<T>;
}

/**
 * The same network trained on permuted labels (data randomisation): it has learned nothing about
 * the classes.
 */
export interface LabelRandomised {
  /** Result of `use` on that network, read through the same head. It is disposed of afterwards. */
  within<T>(use: (network: Model) => Promise<T>): Promise<T>;
}

/** A network whose first bias can absorb a constant shift of its inputs. */
export interface Shifted {
  /**
   * Inputs at flat positions i and i + period must get the same shift: the number of channels for a
   * convolutional first layer, the number of inputs (each free) for a dense one.
   */
  readonly period: number;
  /**
   * Result of `use` on a copy g with g(x + shift) = f(x) up to rounding. The copy is disposed of
   * afterwards.
   *
   * @param shift Flat over the inputs, equal in each period.
   */
  within<T>(
    shift: ArrayLike<number>,
    use: (copy: Model) => Promise<T>,
  ): Promise<T>;
}

/** A network that has an equivalent: other layers or weights, the same function. */
export interface EquivalentNetwork {
  /**
   * Result of `use` on a network with other weights that computes the same function up to rounding.
   * It is disposed of afterwards.
   */
  within<T>(random: Rng, use: (network: Model) => Promise<T>): Promise<T>;
}
