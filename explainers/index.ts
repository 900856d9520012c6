/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Explainer } from "../core/contracts.ts";
import { antiOracle } from "./anti_oracle.ts";
import { attentionGradient } from "./attention_gradient.ts";
import { attentionRollout } from "./attention_rollout.ts";
import { attnLrp } from "./attn_lrp.ts";
import { batchedGradientSis } from "./batched_gradient_sis.ts";
import { blurIg } from "./blur_ig.ts";
import { cam } from "./cam.ts";
import { constant } from "./constant.ts";
import { deconvnet } from "./deconvnet.ts";
import { deepLift } from "./deep_lift.ts";
import { deepShap } from "./deep_shap.ts";
import { exactShapley } from "./exact_shapley.ts";
import { expectedGradients } from "./expected_gradients.ts";
import { gradCam } from "./grad_cam.ts";
import { gradCamPlusPlus } from "./grad_cam_plus_plus.ts";
import { guidedBackprop } from "./guided_backprop.ts";
import { guidedGradCam } from "./guided_grad_cam.ts";
import { inputMagnitude } from "./input_magnitude.ts";
import { inputXGradient } from "./input_x_gradient.ts";
import { integratedGradients } from "./integrated_gradients.ts";
import { kernelShap } from "./kernel_shap.ts";
import { laplace } from "./laplace.ts";
import { layerCam } from "./layer_cam.ts";
import { leverageShap } from "./leverage_shap.ts";
import { lime } from "./lime.ts";
import { lrp } from "./lrp.ts";
import { maximumEntropy } from "./maximum_entropy.ts";
import { occlusion } from "./occlusion.ts";
import { oracle } from "./oracle.ts";
import { owenShap } from "./owen_shap.ts";
import { permutationImportance } from "./permutation_importance.ts";
import { permutationShap } from "./permutation_shap.ts";
import { random } from "./random.ts";
import { rawAttention } from "./raw_attention.ts";
import { regressionMsr } from "./regression_msr.ts";
import { rise } from "./rise.ts";
import { saliency } from "./saliency.ts";
import { scoreCam } from "./score_cam.ts";
import { sensx } from "./sensx.ts";
import { sensxGradient } from "./sensx_gradient.ts";
import { sensxSubset } from "./sensx_subset.ts";
import { shapleySampling } from "./shapley_sampling.ts";
import { singleFeatureResampling } from "./single_feature_resampling.ts";
import { sis } from "./sis.ts";
import { slidingWindowOcclusion } from "./sliding_window_occlusion.ts";
import { smoothGrad } from "./smooth_grad.ts";
import { smoothGradSquared } from "./smooth_grad_squared.ts";
import { sobel } from "./sobel.ts";
import { terp } from "./terp.ts";
import { varGrad } from "./var_grad.ts";
import { xrai } from "./xrai.ts";

/** The explainers, by id. */
export const explainers: readonly Explainer[] = [
  antiOracle,
  attentionGradient,
  attentionRollout,
  attnLrp,
  batchedGradientSis,
  blurIg,
  cam,
  constant,
  deconvnet,
  deepLift,
  deepShap,
  exactShapley,
  expectedGradients,
  gradCam,
  gradCamPlusPlus,
  guidedBackprop,
  guidedGradCam,
  inputMagnitude,
  inputXGradient,
  integratedGradients,
  kernelShap,
  laplace,
  layerCam,
  leverageShap,
  lime,
  lrp,
  maximumEntropy,
  occlusion,
  oracle,
  owenShap,
  permutationImportance,
  permutationShap,
  random,
  rawAttention,
  regressionMsr,
  rise,
  saliency,
  scoreCam,
  sensx,
  sensxGradient,
  sensxSubset,
  shapleySampling,
  singleFeatureResampling,
  sis,
  slidingWindowOcclusion,
  smoothGrad,
  smoothGradSquared,
  sobel,
  terp,
  varGrad,
  xrai,
];
