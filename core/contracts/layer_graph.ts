/**
 * A network as layers that can be walked forwards, and backwards by any rule.
 *
 * @module
 */
import type * as tf from "@tensorflow/tfjs-core";
import type { NdArray } from "./nd_array.ts";

/** Numbers on the backend: TF.js's own. */
export type Tensor = tf.Tensor;

/**
 * What a layer does, as far as a rule of propagation cares.
 *
 * `linear`: kernel · values + bias (dense, convolutions, mean pooling, batch normalisation,
 * reshaping, constants that are added or put in front); `activation`: one function of every value;
 * `maximum`: the largest of a window; `normalisation`: layer normalisation before its scale and
 * shift, which are linear; `softmax`: over the last axis; `sum`: of its inputs; `join`: its inputs
 * side by side; `product`: matrix product of its two inputs; `embedding`: rows of a table, by
 * number.
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

/** The constants of a linear layer; a layer without them (flatten, mean pooling) has neither. */
export interface LayerWeights {
  /** What values are multiplied by. */
  readonly kernel?: Tensor;
  /** What is added. */
  readonly bias?: Tensor;
}

/** One step of a network: a TF.js layer, or a part of one (a dense layer with ReLU is two). */
export interface LayerNode {
  /** The TF.js layer's name, and the part where a layer is several: `attention_1/scores`. */
  readonly name: string;
  /** What it computes, in snake_case: `dense`, `conv2d`, `relu`, `max_pooling2d`. */
  readonly kind: string;
  /** What a rule goes by. */
  readonly role: LayerRole;
  /** Numbers of the nodes whose values it takes. */
  readonly inputs: readonly number[];
  /** Shape of one row's values. */
  readonly shape: readonly number[];
  /** Constants of a linear node, as they are now; some are made when read: read inside `tidy`. */
  readonly weights: LayerWeights;
  /**
   * Values of rows; with other weights where given, so that `{}` with the node's own kernel leaves
   * the bias out.
   */
  apply(inputs: readonly Tensor[], weights?: LayerWeights): Tensor;
  /**
   * d Σ upstream · values / d input, for every input; with other weights where given. `output` is
   * what `apply` made of `inputs`. A maximum that several values share is the first one's; an
   * embedding throws.
   */
  pull(
    inputs: readonly Tensor[],
    output: Tensor,
    upstream: Tensor,
    weights?: LayerWeights,
  ): Tensor[];
}

/** One pass: the values of every node. */
export interface Trace {
  /** Rows asked about; values may have more, made of zeros, behind them. */
  readonly rows: number;
  /** By node, `[rows or more, ...shape]`. */
  readonly values: readonly Tensor[];
}

/**
 * What a message at a node's output becomes at each of its inputs. `M` is a tensor for most
 * methods, a pair for some.
 */
export type LayerRule<M> = (
  node: LayerNode,
  message: M,
  at: {
    /** The node's number. */
    readonly index: number;
    /** Values that the node took. */
    readonly inputs: readonly Tensor[];
    /** Values that it made. */
    readonly output: Tensor;
  },
) => readonly M[];

/** A network as a graph. Tensors are the caller's to dispose of: call inside `tidy`. */
export interface LayerGraph {
  /**
   * Every node behind those that it takes values from; the first is the input, the last the logits
   * `[outputs]`.
   */
  readonly nodes: readonly LayerNode[];
  /** Most rows that a pass should carry, from the sizes of all nodes. */
  readonly rowsPerPass: number;
  /** Runs the network on `[rows, ...inputShape]`; costs that many rows. */
  forward(inputs: NdArray): Trace;
  /**
   * Values of node `node` for rows, `[rows, ...shape]`, in as many passes as they take; leaves no
   * tensor behind. Costs that many rows.
   */
  read(inputs: NdArray, node: number): Promise<NdArray<Float32Array>>;
  /**
   * Sends `seed` from the last node down to node `to` (the input when left out) and returns the
   * message that arrives there; messages that meet are joined by `add`. Nodes that do not lead from
   * `to` to the logits are not visited. Costs as many differentiated rows as the pass has rows.
   */
  backward<M>(
    trace: Trace,
    seed: M,
    rule: LayerRule<M>,
    add: (a: M, b: M) => M,
    to?: number,
  ): M;
}
