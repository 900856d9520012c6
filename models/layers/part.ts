/**
 * How layers become nodes.
 *
 * @module
 */
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type {
  LayerNode,
  LayerWeights,
} from "../../core/contracts/layer_graph.ts";

/** A TF.js layer. */
export type Layer = LayersModel["layers"][number];

/** A node that has no name and no place in a graph yet. */
export type Part =
  & Pick<LayerNode, "kind" | "role" | "shape" | "apply" | "pull">
  & {
    /** Its current weights; none when absent. */
    readonly weights?: () => LayerWeights;
  };

/** A layer, with its place in the graph. */
export interface Site {
  /** The layer. */
  readonly layer: Layer;
  /** Its options. */
  readonly config: { readonly [option: string]: unknown };
  /** Numbers of its input nodes. */
  readonly inputs: readonly number[];
  /** Shape of one row of its output. */
  readonly shape: readonly number[];
  /** Shape of one row of a node's values. */
  shapeOf(node: number): readonly number[];
  /** Adds a node and returns its number; `name` distinguishes the nodes of one layer. */
  add(part: Part, inputs: readonly number[], name?: string): number;
  /**
   * Throws a `RangeError` unless the option has one of these values; lists are written with commas.
   */
  expect(option: string, ...known: unknown[]): void;
}

/** Adds a layer's nodes and returns the number of its output node. */
export type LayerParts = (at: Site) => number;
