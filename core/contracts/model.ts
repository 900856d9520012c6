/**
 * A model behind one seam, and networks derived from it.
 *
 * @module
 */
import type { LayerGraph } from "./layer_graph.ts";
import type { NdArray } from "./nd_array.ts";
import type { Query } from "./queries.ts";
import type { Rng } from "./rng.ts";

/**
 * How a model's output is read: raw score, sigmoid/softmax p of it, p − 1, or a regression value.
 *
 * `shifted_probability` has the differences and gradients of `probability`, and keeps them where p
 * rounds to 1.
 */
export type Head = "logit" | "probability" | "shifted_probability" | "value";

/** A model behind one seam. Optional members are capabilities. */
export interface Model {
  /** Shape of one input, without the row axis. */
  readonly inputShape: readonly number[];
  /** Number of outputs per row. */
  readonly outputs: number;
  /** How outputs are read. */
  readonly head: Head;
  /**
   * Outputs `[rows, outputs]` of `inputs` `[rows, ...inputShape]`, in float64 so that probabilities
   * near 1 keep their distance from it.
   */
  predict(inputs: NdArray): Promise<NdArray<Float64Array>>;
  /**
   * d output[targets[row]] / d input, `[rows, ...inputShape]`; in float64 where float32 would
   * underflow.
   */
  gradient?(inputs: NdArray, targets: Int32Array): Promise<NdArray>;
  /**
   * Answers a structured query without building its rows; see {@linkcode Query} for the shape of
   * the answer.
   */
  answer?(query: Query): Promise<Float64Array>;
  /**
   * The network's layers, for methods that look inside; throws `RangeError` naming a layer that it
   * does not know.
   */
  layers?(): LayerGraph;
  /** Copies with weights drawn anew. */
  readonly randomised?: Randomised;
  /** The same network taught permuted labels. */
  readonly labelRandomised?: LabelRandomised;
  /** Copies that take their inputs shifted. */
  readonly shifted?: Shifted;
  /** Networks of other weights that compute the same. */
  readonly equivalentNetwork?: EquivalentNetwork;
}

/** A network whose weights can be drawn anew; the network itself stays as it is. */
export interface Randomised {
  /** Layers that have weights. */
  readonly layers: number;
  /**
   * What `use` makes of a copy whose last `layers` layers with weights start afresh; the copy is
   * gone afterwards.
   *
   * Weights are drawn from the last layer to the first, so that copies of equal streams agree in
   * the layers that both start afresh.
   */
  within<T>(
    layers: number,
    random: Rng,
    use: (copy: Model) => Promise<T>,
  ): Promise<T>;
}

/**
 * A network that exists a second time, trained alike on labels in a random order: it has learned
 * nothing about them.
 */
export interface LabelRandomised {
  /** What `use` makes of that network, read through the same head; it is gone afterwards. */
  within<T>(use: (twin: Model) => Promise<T>): Promise<T>;
}

/** A network whose first layer's bias can absorb a shift of its inputs. */
export interface Shifted {
  /**
   * Inputs that have to be shifted alike, each a step of so many flat positions apart: the number
   * of channels, where places share weights; else the number of inputs.
   */
  readonly period: number;
  /**
   * What `use` makes of a copy g with g(x + shift) = f(x) up to rounding, `shift` flat over the
   * inputs and of the same values in each period; the copy is gone afterwards.
   */
  within<T>(
    shift: ArrayLike<number>,
    use: (copy: Model) => Promise<T>,
  ): Promise<T>;
}

/** A network that can be built otherwise. */
export interface EquivalentNetwork {
  /**
   * What `use` makes of a network of other layers' weights that computes the same function up to
   * rounding; it is gone afterwards.
   */
  within<T>(random: Rng, use: (twin: Model) => Promise<T>): Promise<T>;
}
