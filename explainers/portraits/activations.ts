/**
 * A layer's values for background rows.
 *
 * @module
 */
import type { LayerNode } from "../../core/contracts/layer_graph.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Pictures, Portrait } from "../../core/contracts/portrait.ts";
import { rowAt, rowsOf, sliceRows } from "../../core/contracts/nd_array.ts";
import { findNode } from "../parts/find_node.ts";
import { imageShape } from "../../core/images/image_shape.ts";
import { largestFirst } from "../parts/largest_first.ts";
import { layersOf, throughLayers } from "../parts/through_layers.ts";

/** Options of {@linkcode activations}. */
export type ActivationsOptions = {
  /** Name of a layer; the last one with three axes when empty. @default "" */
  readonly layer: string;
  /**
   * The layer's feature maps of one background row, or the background rows that activate each unit
   * most.
   *
   * @default "maps"
   */
  readonly show: "maps" | "examples";
  /** Number of the background row whose maps are shown. @default 0 */
  readonly row: number;
  /** Rows shown per unit, at most as many as the background has. @default 5 */
  readonly top: number;
};

/**
 * A layer's values for a row of the background, one picture per unit; or, per unit, the background
 * rows with the largest values, from the largest down (Zeiler and Fergus, 2014, without projecting
 * back).
 *
 * - A unit's value is its mean over places; equal values come in the order of their rows.
 * - Maps are in units of the layer, examples in units of the input.
 * - Errors: `RangeError` when maps are asked of a layer that has none, examples of inputs that are
 *   no images, or rows that do not exist.
 * - Cost: one row for maps, the background's rows for examples.
 *
 * @example
 * ```ts
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { activations } from "./activations.ts";
 * import assert from "node:assert/strict";
 * await assert.rejects(
 *   activations.paint(linearModel([1]), activations.defaults, toyContext(1)),
 *   /must offer its layers/,
 * );
 * ```
 */
export const activations: Portrait<ActivationsOptions> = {
  id: "activations",
  version: 1,
  summary:
    "Feature maps of one row, or the background rows that activate each unit most.",
  references: [
    "Zeiler and Fergus, 2014, Visualizing and understanding convolutional networks, arXiv:1311.2901",
  ],
  defaults: { layer: "", show: "maps", row: 0, top: 5 },
  limits: {
    show: { choices: ["maps", "examples"] },
    row: { min: 0, integer: true },
    top: { min: 1, integer: true },
  },
  async paint(model, { layer, show, row, top }, { background }) {
    const { nodes } = layersOf(model);
    const index = layer === ""
      ? nodes.findLastIndex((node) => node.shape.length === 3)
      : findNode({ nodes }, layer);
    const node = nodes[index];
    if (!node || (show === "maps" && node.shape.length !== 3)) {
      throw new RangeError(
        `Cannot show feature maps: the layer must have [height, width, units], current value is ${
          node ? `${node.name} with [${node.shape}]` : "a network without one"
        }`,
      );
    }
    if (show === "examples") imageShape(model.inputShape);
    const there = rowsOf(background);
    const rowsNeeded = show === "maps" ? row + 1 : top;
    if (rowsNeeded > there) {
      throw new RangeError(
        `Cannot show activations: the background has ${there} rows, current value is ${rowsNeeded}`,
      );
    }
    const inputs = show === "maps"
      ? sliceRows(background, row, row + 1)
      : background;
    const targets = new Int32Array(rowsOf(inputs));
    const values = await throughLayers(
      model,
      { inputs, targets },
      (_, trace) => trace.values[index]!,
    );
    return show === "maps"
      ? maps(node, values, row)
      : examples(node, values, background, top);
  },
};

function maps(
  { name, shape }: LayerNode,
  { data }: NdArray,
  row: number,
): Pictures {
  const [height, width, units] = shape as [number, number, number];
  const places = height * width;
  return {
    images: {
      shape: [units, height, width, 1],
      data: Float64Array.from(
        data,
        (_, i) => data[i % places * units + Math.floor(i / places)]!,
      ),
    },
    captions: Array.from(
      { length: units },
      (_, unit) => `${name}, unit ${unit}, row ${row}`,
    ),
    signed: data.some((value) => value < 0),
  };
}

function examples(
  { name, shape }: LayerNode,
  values: NdArray,
  background: NdArray,
  top: number,
): Pictures {
  const units = shape.at(-1)!;
  const shown: number[] = [];
  const captions: string[] = [];
  for (let unit = 0; unit < units; unit++) {
    const means = Array.from({ length: rowsOf(values) }, (_, row) => {
      const all = Float64Array.from(rowAt(values, row));
      const places = all.filter((_, i) => i % units === unit);
      return places.reduce((sum, value) => sum + value / places.length, 0);
    });
    for (const row of largestFirst(means, [...means.keys()]).subarray(0, top)) {
      shown.push(row);
      const value = means[row]!.toPrecision(3);
      captions.push(`${name}, unit ${unit}, row ${row}: ${value}`);
    }
  }
  return {
    images: {
      shape: [shown.length, ...background.shape.slice(1)],
      data: Float64Array.from(
        shown.flatMap((row) => [...rowAt(background, row)]),
      ),
    },
    captions,
    signed: false,
    columns: top,
  };
}
