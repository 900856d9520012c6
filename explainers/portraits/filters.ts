/**
 * Filters of a convolution.
 *
 * @module
 */
import type { LayerGraph } from "../../core/contracts/layer_graph.ts";
import type { Portrait } from "../../core/contracts/portrait.ts";
import { isFeatureMap } from "../../core/rows/layers_have.ts";
import { findNode } from "../parts/find_node.ts";
import { layersOf } from "../parts/through_layers.ts";

/** Options of {@linkcode filters}. */
export type FiltersOptions = {
  /** Name of a two-dimensional convolution; the first one when empty. @default "" */
  readonly layer: string;
};

/**
 * A convolution's kernels as pictures `[height, width, channels]`: one per filter where there are
 * one or three channels, otherwise one per filter and channel (Krizhevsky, Sutskever and Hinton,
 * 2012, figure 3).
 *
 * - In units of output per input.
 * - Errors: `RangeError` when the network has no such convolution, or one of another kind
 *   (depthwise).
 * - Cost: no rows.
 *
 * @example
 * ```ts
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { filters } from "./filters.ts";
 * import assert from "node:assert/strict";
 * await assert.rejects(
 *   filters.paint(linearModel([1]), filters.defaults, toyContext(1)),
 *   /must offer its layers/,
 * );
 * ```
 */
export const filters: Portrait<FiltersOptions> = {
  id: "filters",
  version: 1,
  summary: "Kernels of a convolution, as pictures.",
  references: [
    "Krizhevsky, Sutskever and Hinton, 2012, ImageNet classification with deep convolutional neural networks, doi 10.1145/3065386",
  ],
  defaults: { layer: "" },
  async paint(model, { layer }) {
    const { name, kernel } = convolution(layersOf(model), layer);
    const [height, width, channels, count] = kernel.shape as [
      number,
      number,
      number,
      number,
    ];
    const values = await kernel.data();
    const inColour = channels === 1 || channels === 3;
    const depth = inColour ? channels : 1;
    const parts = channels / depth;
    const data = new Float32Array(values.length);
    const captions: string[] = [];
    let at = 0;
    for (let filter = 0; filter < count; filter++) {
      for (let part = 0; part < parts; part++) {
        captions.push(
          `${name}, filter ${filter}${inColour ? "" : `, channel ${part}`}`,
        );
        for (let place = 0; place < height * width; place++) {
          for (let k = 0; k < depth; k++) {
            const channel = part * depth + k;
            data[at++] = values[(place * channels + channel) * count + filter]!;
          }
        }
      }
    }
    return {
      images: { shape: [count * parts, height, width, depth], data },
      captions,
      signed: true,
      ...(!inColour && { columns: parts }),
    };
  },
};

function convolution({ nodes }: LayerGraph, layer: string) {
  const index = layer === ""
    ? nodes.findIndex(isFeatureMap)
    : findNode({ nodes }, layer);
  const node = nodes[index];
  const kernel = node?.weights.kernel;
  if (node?.kind !== "conv2d" || !kernel) {
    throw new RangeError(
      `Cannot show filters: the layer must be a two-dimensional convolution, current value is ${
        node ? `${node.name}, a ${node.kind}` : "a network without one"
      }`,
    );
  }
  return { name: node.name, kernel };
}
