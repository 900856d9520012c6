/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Explainer } from "../core/contracts.ts";
import { antiOracle } from "./anti_oracle.ts";
import { batchedGradientSis } from "./batched_gradient_sis.ts";
import { constant } from "./constant.ts";
import { exactShapley } from "./exact_shapley.ts";
import { expectedGradients } from "./expected_gradients.ts";
import { inputMagnitude } from "./input_magnitude.ts";
import { inputXGradient } from "./input_x_gradient.ts";
import { integratedGradients } from "./integrated_gradients.ts";
import { kernelShap } from "./kernel_shap.ts";
import { leverageShap } from "./leverage_shap.ts";
import { lime } from "./lime.ts";
import { maximumEntropy } from "./maximum_entropy.ts";
import { occlusion } from "./occlusion.ts";
import { oracle } from "./oracle.ts";
import { owenShap } from "./owen_shap.ts";
import { permutationShap } from "./permutation_shap.ts";
import { random } from "./random.ts";
import { regressionMsr } from "./regression_msr.ts";
import { rise } from "./rise.ts";
import { saliency } from "./saliency.ts";
import { sensx } from "./sensx.ts";
import { sensxGradient } from "./sensx_gradient.ts";
import { shapleySampling } from "./shapley_sampling.ts";
import { singleFeatureResampling } from "./single_feature_resampling.ts";
import { sis } from "./sis.ts";
import { slidingWindowOcclusion } from "./sliding_window_occlusion.ts";
import { smoothGrad } from "./smooth_grad.ts";
import { terp } from "./terp.ts";

/** The explainers, by id. */
export const explainers: readonly Explainer[] = [
  antiOracle,
  batchedGradientSis,
  constant,
  exactShapley,
  expectedGradients,
  inputMagnitude,
  inputXGradient,
  integratedGradients,
  kernelShap,
  leverageShap,
  lime,
  maximumEntropy,
  occlusion,
  oracle,
  owenShap,
  permutationShap,
  random,
  regressionMsr,
  rise,
  saliency,
  sensx,
  sensxGradient,
  shapleySampling,
  singleFeatureResampling,
  sis,
  slidingWindowOcclusion,
  smoothGrad,
  terp,
];
