/**
 * Explainers that make class maps from feature maps and their gradients.
 *
 * @module
 */
import { add, type Tensor } from "@tensorflow/tfjs-core";
import type { Context } from "../../../core/contracts/context.ts";
import type { Explain } from "../../../core/contracts/explainer.ts";
import type { LayerGraph, Trace } from "../../../core/contracts/layer_graph.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { rowAt, rowsOf } from "../../../core/contracts/nd_array.ts";
import { bilinear } from "./bilinear.ts";
import { featureMaps, type FeatureMapsOptions } from "./feature_maps.ts";
import { gradientRule } from "../../parts/gradient_rule.ts";
import { imageShape } from "../../../core/images/image_shape.ts";
import { pixelShares } from "../../parts/pixel_shares.ts";
import { layersOf, seedOf, throughLayers } from "../../parts/through_layers.ts";

/**
 * An explainer whose map `[rows, height, width]` is made from feature maps and the gradients of the
 * target's logit with respect to them, both `[rows, height, width, channels]`.
 *
 * - The map is enlarged to the image ({@linkcode enlarged}) and shared equally by a pixel's
 *   channels.
 * - Explains the logit whatever the model's head.
 * - Cost: one row and one differentiated row per instance.
 *
 * @throws {RangeError} when inputs are no images, or the model offers no layers or none of this
 *   name.
 *
 * @example
 * ```ts
 * import { relu, sum } from "@tensorflow/tfjs-core";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import { classMaps } from "./class_maps.ts";
 * import assert from "node:assert/strict";
 * const model = { ...linearModel([1, 2]), inputShape: [1, 2, 1] };
 * const features = () =>
 *   classMaps(
 *     model,
 *     { layer: "last" },
 *     toyContext(2),
 *     (maps) => relu(sum(maps, -1)),
 *   );
 * assert.throws(features, /must offer its layers/);
 * ```
 */
export function classMaps(
  model: Model,
  { layer }: FeatureMapsOptions,
  { units }: Context,
  mapOf: (features: Tensor, gradients: Tensor) => Tensor,
): Explain {
  imageShape(model.inputShape);
  const node = featureMaps(layersOf(model), layer);
  return async (batch) => {
    const maps = await throughLayers(
      model,
      batch,
      (graph, trace, _rows, targets) =>
        mapOf(trace.values[node]!, gradientsAt(graph, trace, targets, node)),
    );
    return {
      attributions: pixelShares(
        enlarged(maps, model.inputShape),
        batch.inputs,
        units,
      ),
    };
  };
}

/** d logit of each row's target / d values of node `to`. */
export function gradientsAt(
  graph: LayerGraph,
  trace: Trace,
  targets: Int32Array,
  to: number,
): Tensor {
  return graph.backward(
    trace,
    seedOf(trace, targets),
    gradientRule,
    (a, b) => add(a, b),
    to,
  );
}

/** Maps `[rows, height, width]` at the size of the images, flat, by {@linkcode bilinear}. */
export function enlarged(
  maps: NdArray,
  inputShape: readonly number[],
): Float64Array {
  const [height, width] = imageShape(inputShape);
  const [, from, across] = maps.shape;
  const resize = bilinear([from!, across!], [height, width]);
  const data = new Float64Array(rowsOf(maps) * height * width);
  for (let row = 0; row < rowsOf(maps); row++) {
    data.set(resize(rowAt(maps, row)), row * height * width);
  }
  return data;
}
