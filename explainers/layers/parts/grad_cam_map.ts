/**
 * The map of Grad-CAM.
 *
 * @module
 */
import { mean, mul, relu, sum, type Tensor } from "@tensorflow/tfjs-core";

/**
 * ReLU(Σ_k α_k A_k), `[rows, height, width]`, of feature maps A and the logit's gradients with
 * respect to them, both `[rows, height, width, channels]`; α_k is the mean gradient over places
 * (Selvaraju et al., 2017).
 *
 * @example
 * ```ts
 * import { tensor } from "@tensorflow/tfjs-core";
 * import "@tensorflow/tfjs-backend-cpu";
 * import { gradCamMap } from "./grad_cam_map.ts";
 * import assert from "node:assert/strict";
 * const map = gradCamMap(tensor([[[[1, 2], [3, 1]]]]), tensor([[[[2, -4], [4, 0]]]]));
 * assert.deepEqual(await map.array(), [[[0, 7]]]);
 * ```
 */
export function gradCamMap(features: Tensor, gradients: Tensor): Tensor {
  return relu(sum(mul(mean(gradients, [1, 2], true), features), -1));
}
