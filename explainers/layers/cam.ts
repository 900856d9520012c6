/**
 * Class activation maps.
 *
 * @module
 */
import {
  matMul,
  mul,
  reshape,
  sum,
  type Tensor2D,
} from "@tensorflow/tfjs-core";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { LayerGraph } from "../../core/contracts/layer_graph.ts";
import { layersHave } from "../../core/rows/layers_have.ts";
import { enlarged } from "./parts/class_maps.ts";
import { imageShape } from "../../core/images/image_shape.ts";
import { pixelShares } from "../parts/pixel_shares.ts";
import { layersOf, seedOf, throughLayers } from "../parts/through_layers.ts";

/**
 * Σ_k w_k A_k of the feature maps A_k, where w_k is the last dense layer's weight of A_k's mean for
 * the target (Zhou et al., 2016).
 *
 * - Signed; the map's mean plus the bias is the logit.
 * - Maps are enlarged bilinearly with half-pixel centres.
 * - A pixel's value is shared equally by its channels and added up over a unit's members.
 * - Explains the logit whatever the head.
 * - Errors: `RangeError` when inputs are no images, or the model offers no layers that end in
 *   global average pooling and a dense layer.
 * - Cost: one row per instance.
 *
 * @example
 * ```ts
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { gapCnn } from "../../models/architectures/gap_cnn.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { cam } from "./cam.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(
 *   gapCnn({ shape: [2, 3, 1], filters: [4], outputs: 2, seed: 0 }),
 *   "logit",
 * );
 * const explain = await cam.prepare(model, cam.defaults, toyContext(6));
 * const { attributions } = await explain({
 *   inputs: { shape: [1, 2, 3, 1], data: Float32Array.of(3, 1, 4, 1, 5, 9) },
 *   targets: Int32Array.of(1),
 *   instances: Int32Array.of(0),
 * });
 * assert.deepEqual(attributions.shape, [1, 2, 3, 1]);
 * ```
 */
export const cam: Explainer = {
  id: "cam",
  version: 1,
  summary:
    "Feature maps weighted by the last dense layer's weights for the class.",
  references: [
    "Zhou, Khosla, Lapedriza, Oliva and Torralba, 2016, Learning deep features for discriminative localization, arXiv:1512.04150",
  ],
  defaults: {},
  needs: ["layers", "image", "global_pooling"],
  signed: true,
  stochastic: false,
  claims: [],
  prepare(model, _options, { units }) {
    imageShape(model.inputShape);
    const node = pooledMaps(layersOf(model));
    return async (batch) => {
      const maps = await throughLayers(
        model,
        batch,
        ({ nodes }, trace, _rows, targets) => {
          const kernel = nodes.at(-1)!.weights.kernel as Tensor2D;
          const targetMask = seedOf(trace, targets) as Tensor2D;
          const weights = matMul(targetMask, kernel, false, true);
          return sum(
            mul(
              reshape(weights, [-1, 1, 1, kernel.shape[0]]),
              trace.values[node]!,
            ),
            -1,
          );
        },
      );
      return {
        attributions: pixelShares(
          enlarged(maps, model.inputShape),
          batch.inputs,
          units,
        ),
      };
    };
  },
};

/** Number of the node whose maps are averaged in front of the last layer. */
function pooledMaps(graph: LayerGraph): number {
  const { nodes } = graph;
  if (!layersHave(graph, "global_pooling")) {
    throw new RangeError(
      `Cannot map a class: the network must end in global average pooling and a dense layer, current value is ${
        nodes.slice(-2).map(({ kind }) => kind)
      }`,
    );
  }
  return nodes[nodes.at(-1)!.inputs[0]!]!.inputs[0]!;
}
