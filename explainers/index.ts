/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Explainer } from "../core/contracts/explainer.ts";
import { antiOracle } from "./controls/anti_oracle.ts";
import { attentionGradient } from "./layers/attention_gradient.ts";
import { attentionRollout } from "./layers/attention_rollout.ts";
import { attnLrp } from "./layers/attn_lrp.ts";
import { batchedGradientSis } from "./subsets/batched_gradient_sis.ts";
import { blurIg } from "./gradients/blur_ig.ts";
import { cam } from "./layers/cam.ts";
import { constant } from "./controls/constant.ts";
import { deconvnet } from "./layers/deconvnet.ts";
import { deepLift } from "./layers/deep_lift.ts";
import { deepShap } from "./layers/deep_shap.ts";
import { exactShapley } from "./shapley/exact_shapley.ts";
import { expectedGradients } from "./gradients/expected_gradients.ts";
import { gradCam } from "./layers/grad_cam.ts";
import { gradCamPlusPlus } from "./layers/grad_cam_plus_plus.ts";
import { guidedBackprop } from "./layers/guided_backprop.ts";
import { guidedGradCam } from "./layers/guided_grad_cam.ts";
import { inputMagnitude } from "./controls/input_magnitude.ts";
import { inputXGradient } from "./gradients/input_x_gradient.ts";
import { integratedGradients } from "./gradients/integrated_gradients.ts";
import { kernelShap } from "./shapley/kernel_shap.ts";
import { laplace } from "./controls/laplace.ts";
import { layerCam } from "./layers/layer_cam.ts";
import { leverageShap } from "./shapley/leverage_shap.ts";
import { lime } from "./surrogates/lime.ts";
import { lrp } from "./layers/lrp.ts";
import { maximumEntropy } from "./surrogates/maximum_entropy.ts";
import { occlusion } from "./removal/occlusion.ts";
import { oracle } from "./controls/oracle.ts";
import { owenShap } from "./shapley/owen_shap.ts";
import { permutationImportance } from "./removal/permutation_importance.ts";
import { permutationShap } from "./shapley/permutation_shap.ts";
import { random } from "./controls/random.ts";
import { rawAttention } from "./layers/raw_attention.ts";
import { regressionMsr } from "./shapley/regression_msr.ts";
import { rise } from "./removal/rise.ts";
import { saliency } from "./gradients/saliency.ts";
import { scoreCam } from "./layers/score_cam.ts";
import { sensx } from "./sensx/sensx.ts";
import { sensxGradient } from "./sensx/sensx_gradient.ts";
import { sensxSubset } from "./sensx/sensx_subset.ts";
import { shapleySampling } from "./shapley/shapley_sampling.ts";
import {
  singleFeatureResampling,
} from "./removal/single_feature_resampling.ts";
import { sis } from "./subsets/sis.ts";
import { slidingWindowOcclusion } from "./removal/sliding_window_occlusion.ts";
import { smoothGrad } from "./gradients/smooth_grad.ts";
import { smoothGradSquared } from "./gradients/smooth_grad_squared.ts";
import { sobel } from "./controls/sobel.ts";
import { terp } from "./surrogates/terp.ts";
import { varGrad } from "./gradients/var_grad.ts";
import { xrai } from "./gradients/xrai.ts";

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
