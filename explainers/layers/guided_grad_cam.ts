/**
 * Guided Grad-CAM.
 *
 * @module
 */
import { add } from "@tensorflow/tfjs-core";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { enlarged, gradientsAt } from "./parts/class_maps.ts";
import {
  featureMaps,
  featureMapsDefaults,
  type FeatureMapsOptions,
} from "./parts/feature_maps.ts";
import { gradCamMap } from "./parts/grad_cam_map.ts";
import { guidedRule } from "./parts/guided_rule.ts";
import { imageShape } from "../../core/images/image_shape.ts";
import { poolUnits } from "../parts/pool_units.ts";
import { layersOf, seedOf, throughLayers } from "../parts/through_layers.ts";

/**
 * The enlarged map of `grad_cam` times the attributions of `guided_backprop`, input by input
 * (Selvaraju et al., 2017).
 *
 * - Signed; added up over a unit's members.
 * - Maps are enlarged bilinearly with half-pixel centres.
 * - Explains the logit whatever the head.
 * - Errors: `RangeError` when inputs are no images, or the model offers no layers or none of this
 *   name.
 * - Cost: one row and two differentiated rows per instance.
 *
 * @example
 * ```ts
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { gapCnn } from "../../models/architectures/gap_cnn.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { guidedGradCam } from "./guided_grad_cam.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(
 *   gapCnn({ shape: [2, 3, 1], filters: [4], outputs: 2, seed: 0 }),
 *   "logit",
 * );
 * const explain = await guidedGradCam.prepare(
 *   model,
 *   guidedGradCam.defaults,
 *   toyContext(6),
 * );
 * const { attributions } = await explain({
 *   inputs: { shape: [1, 2, 3, 1], data: Float32Array.of(3, 1, 4, 1, 5, 9) },
 *   targets: Int32Array.of(1),
 *   instances: Int32Array.of(0),
 * });
 * assert.deepEqual(attributions.shape, [1, 2, 3, 1]);
 * ```
 */
export const guidedGradCam: Explainer<FeatureMapsOptions> = {
  id: "guided_grad_cam",
  version: 1,
  summary: "Product of Grad-CAM and guided backpropagation.",
  references: [
    "Selvaraju, Cogswell, Das, Vedantam, Parikh and Batra, 2017, Grad-CAM: visual explanations from deep networks via gradient-based localization, arXiv:1610.02391",
  ],
  defaults: featureMapsDefaults,
  needs: ["layers", "image", "convolution"],
  signed: true,
  stochastic: false,
  claims: [],
  prepare(model, { layer }, { units }) {
    const [, , channels] = imageShape(model.inputShape);
    const node = featureMaps(layersOf(model), layer);
    return async (batch) => {
      const { maps, guided } = await throughLayers(
        model,
        batch,
        (graph, trace, _rows, targets) => ({
          maps: gradCamMap(
            trace.values[node]!,
            gradientsAt(graph, trace, targets, node),
          ),
          guided: graph.backward(
            trace,
            seedOf(trace, targets),
            guidedRule,
            (a, b) => add(a, b),
          ),
        }),
      );
      const coarse = enlarged(maps, model.inputShape);
      const data = Float64Array.from(
        guided.data,
        (value, i) => value * coarse[Math.floor(i / channels)]!,
      );
      return {
        attributions: poolUnits(
          { shape: batch.inputs.shape, data },
          units,
          (a, b) => a + b,
        ),
      };
    };
  },
};
