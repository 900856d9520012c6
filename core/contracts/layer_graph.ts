/**
 * A network as a graph of layers, for forward passes and for backward passes by any rule.
 *
 * @module
 */
import type * as tf from "@tensorflow/tfjs-core";
import type { NdArray } from "./nd_array.ts";

/** A tensor of TF.js, on the backend. */
export type Tensor = tf.Tensor;

/**
 * The kind of operation that a node performs, as propagation rules distinguish them.
 *
 * - `input`: the network's input.
 * - `linear`: kernel · values + bias (dense, convolution, mean pooling, batch normalisation,
 *   reshaping, constants that are added or prepended).
 * - `activation`: one function, applied to every value.
 * - `maximum`: the largest value of a window.
 * - `normalisation`: layer normalisation before its scale and shift, which are `linear`.
 * - `softmax`: over the last axis.
 * - `sum`: of its inputs.
 * - `join`: concatenation of its inputs.
 * - `product`: matrix product of its two inputs.
 * - `embedding`: rows of a table, by index.
 */
export type LayerRole =
  | "input"
  | "linear"
  | "activation"
  | "maximum"
  | "normalisation"
  | "softmax"
  | "sum"
  | "join"
  | "product"
  | "embedding";

/** Constants of a linear node; one without any (flatten, mean pooling) has neither. */
export interface LayerWeights {
  /** Multiplied with the values. */
  readonly kernel?: Tensor;
  /** Added to the result. */
  readonly bias?: Tensor;
}

/**
 * One operation of a network: a TF.js layer, or a part of one (a dense layer with ReLU is two
 * nodes).
 */
export interface LayerNode {
  /**
   * Name of the TF.js layer, with the part where the layer is several nodes: `attention_1/scores`.
   */
  readonly name: string;
  /** Operation in snake_case: `dense`, `conv2d`, `relu`, `max_pooling2d`. */
  readonly kind: string;
  /** Kind of operation that propagation rules go by. */
  readonly role: LayerRole;
  /** Indices of the nodes that it reads. */
  readonly inputs: readonly number[];
  /** Shape of its values, without the row axis. */
  readonly shape: readonly number[];
  /** Present constants of a linear node. Some are computed when read: read inside `tidy`. */
  readonly weights: LayerWeights;
  /**
   * Forward pass of this node.
   *
   * @param weights Replace its own: `{ kernel }` with its own kernel leaves the bias out.
   */
  apply(inputs: readonly Tensor[], weights?: LayerWeights): Tensor;
  /**
   * Vector-Jacobian product: d Σ upstream · values / d input, for every input.
   *
   * - `output` is what `apply` returned for `inputs`.
   * - Of equal values under a maximum the first takes the gradient.
   * - An embedding throws.
   *
   * @param weights Replace its own, as in `apply`.
   */
  pull(
    inputs: readonly Tensor[],
    output: Tensor,
    upstream: Tensor,
    weights?: LayerWeights,
  ): Tensor[];
}

/** A forward pass: the values of every node. */
export interface Trace {
  /** Number of rows asked about; values may hold more, all zeros, after them. */
  readonly rows: number;
  /** Values by node, `[rows or more, ...shape]`. */
  readonly values: readonly Tensor[];
}

/**
 * A propagation rule: turns the message at a node's output into one message per input.
 *
 * `M` is a tensor for most methods, a pair of tensors for some.
 */
export type LayerRule<M> = (
  node: LayerNode,
  message: M,
  at: {
    /** Index of the node. */
    readonly index: number;
    /** Input values of the node. */
    readonly inputs: readonly Tensor[];
    /** Output values of the node. */
    readonly output: Tensor;
  },
) => readonly M[];

/** A network as a graph. The caller disposes of tensors: call inside `tidy`. */
export interface LayerGraph {
  /** Nodes in topological order: the first is the input, the last the logits `[outputs]`. */
  readonly nodes: readonly LayerNode[];
  /** Largest number of rows that a pass should hold, by the sizes of all nodes. */
  readonly rowsPerPass: number;
  /**
   * Forward pass of `[rows, ...inputShape]`.
   *
   * Cost: that many rows.
   */
  forward(inputs: NdArray): Trace;
  /**
   * Values of one node, `[rows, ...shape]`, in as many passes as memory needs; leaves no tensor
   * behind.
   *
   * Cost: that many rows.
   */
  read(inputs: NdArray, node: number): Promise<NdArray<Float32Array>>;
  /**
   * Backward pass: sends `seed` from the last node to node `to` (default: the input) and returns
   * the message there.
   *
   * - Messages that arrive at one node are combined by `add`.
   * - Nodes on no path from `to` to the logits are not visited.
   * - Cost: as many differentiated rows as the trace has rows.
   */
  backward<M>(
    trace: Trace,
    seed: M,
    rule: LayerRule<M>,
    add: (a: M, b: M) => M,
    to?: number,
  ): M;
}
