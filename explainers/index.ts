/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Explainer } from "../core/contracts.ts";
import { antiOracle } from "./anti_oracle.ts";
import { constant } from "./constant.ts";
import { inputMagnitude } from "./input_magnitude.ts";
import { inputXGradient } from "./input_x_gradient.ts";
import { integratedGradients } from "./integrated_gradients.ts";
import { kernelShap } from "./kernel_shap.ts";
import { occlusion } from "./occlusion.ts";
import { oracle } from "./oracle.ts";
import { random } from "./random.ts";
import { saliency } from "./saliency.ts";
import { sensx } from "./sensx.ts";
import { singleFeatureResampling } from "./single_feature_resampling.ts";

/** The explainers, by id. */
export const explainers: readonly Explainer[] = [
  antiOracle,
  constant,
  inputMagnitude,
  inputXGradient,
  integratedGradients,
  kernelShap,
  occlusion,
  oracle,
  random,
  saliency,
  sensx,
  singleFeatureResampling,
];
