/**
 * Score-CAM.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { predictBuilt } from "../../core/rows/query.ts";
import { bilinear } from "./parts/bilinear.ts";
import {
  featureMaps,
  featureMapsDefaults,
  type FeatureMapsOptions,
} from "./parts/feature_maps.ts";
import { imageShape } from "../../core/images/image_shape.ts";
import { pixelShares } from "../parts/pixel_shares.ts";
import { layersOf, throughLayers } from "../parts/through_layers.ts";

/**
 * ReLU(Σ_k α_k A_k) of feature maps A_k, where α is the softmax over k of the output on the input
 * masked by map k (Wang et al., 2020).
 *
 * The masked input is x' + H_k ⊙ (x − x'): H_k is A_k enlarged and stretched to [0, 1], x' the
 * task's baseline.
 *
 * - The output is the model's, under its head.
 * - Maps are enlarged bilinearly with half-pixel centres.
 * - A pixel's value is shared equally by its channels and added up over a unit's members.
 * - A map that is the same everywhere shows no place and is left out.
 * - Deviation: the paper's baseline is black. The paper also subtracts the output there, which does
 *   not change a softmax.
 * - Errors: `RangeError` when inputs are no images, or the model offers no layers or none of this
 *   name.
 * - Cost: one row and a row per feature map, for each instance.
 *
 * @example
 * ```ts
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { gapCnn } from "../../models/architectures/gap_cnn.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { scoreCam } from "./score_cam.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(
 *   gapCnn({ shape: [2, 3, 1], filters: [4], outputs: 2, seed: 0 }),
 *   "logit",
 * );
 * const explain = await scoreCam.prepare(model, scoreCam.defaults, toyContext(6));
 * const { attributions } = await explain({
 *   inputs: { shape: [1, 2, 3, 1], data: Float32Array.of(3, 1, 4, 1, 5, 9) },
 *   targets: Int32Array.of(1),
 *   instances: Int32Array.of(0),
 * });
 * assert.deepEqual(attributions.shape, [1, 2, 3, 1]);
 * ```
 */
export const scoreCam: Explainer<FeatureMapsOptions> = {
  id: "score_cam",
  version: 1,
  summary:
    "Feature maps weighted by the model's output on the input masked by each map.",
  references: [
    "Wang, Wang, Du, Yang, Zhang, Ding, Mardziel and Hu, 2020, Score-CAM: score-weighted visual explanations for convolutional neural networks, arXiv:1910.01279",
  ],
  defaults: featureMapsDefaults,
  needs: ["layers", "image", "convolution"],
  signed: false,
  stochastic: false,
  claims: [],
  prepare(model, { layer }, { baseline, units }) {
    const [height, width, channels] = imageShape(model.inputShape);
    const graph = layersOf(model);
    const node = featureMaps(graph, layer);
    const [down, across, count] = imageShape(graph.nodes[node]!.shape);
    const enlarge = bilinear([down, across], [height, width]);
    return async (batch) => {
      const { inputs, targets } = batch;
      const rows = rowsOf(inputs);
      const features = await throughLayers(
        model,
        batch,
        (_graph, trace) => trace.values[node]!,
      );
      const mapOf = (row: number, k: number) =>
        enlarge(
          Float64Array.from(
            { length: down * across },
            (_, place) => rowAt(features, row)[place * count + k]!,
          ),
        );
      const spans = new Float64Array(rows * count);
      const outputs = await predictBuilt(model, spans.length, (index, lit) => {
        const row = Math.floor(index / count);
        const map = mapOf(row, index % count);
        const least = map.reduce((a, b) => Math.min(a, b));
        const span = map.reduce((a, b) => Math.max(a, b)) - least;
        spans[index] = span;
        const input = rowAt(inputs, row);
        for (let i = 0; i < lit.length; i++) {
          const value = map[Math.floor(i / channels)]! - least;
          const share = span === 0 ? 0 : value / span;
          lit[i] = baseline[i]! + share * (input[i]! - baseline[i]!);
        }
        return targets[row]!;
      });
      const pixels = height * width;
      const values = new Float64Array(rows * pixels);
      for (let row = 0; row < rows; row++) {
        const range = [row * count, (row + 1) * count] as const;
        const weights = softmax(
          outputs.subarray(...range),
          spans.subarray(...range),
        );
        const total = values.subarray(row * pixels, (row + 1) * pixels);
        weights.forEach((weight, k) => {
          if (weight === 0) return;
          mapOf(row, k).forEach((value, i) => total[i]! += weight * value);
        });
      }
      return {
        attributions: pixelShares(
          values.map((value) => Math.max(0, value)),
          inputs,
          units,
        ),
      };
    };
  },
};

/** Shares of exp(output) among the maps that have a span; 0 for the others. */
function softmax(outputs: Float64Array, spans: Float64Array): Float64Array {
  const scores = outputs.map((output, k) =>
    spans[k] === 0 ? -Infinity : output
  );
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  if (most === -Infinity) return new Float64Array(outputs.length);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}
