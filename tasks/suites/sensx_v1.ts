/**
 * The comparison of the SensX papers, repeated.
 *
 * @module
 */
import type { Suite } from "../../core/contracts/suite.ts";
import { parseSpec, parseSpecs } from "../../core/plugins/spec.ts";

/**
 * The comparison of Aggarwal, Cogan and Periwal (2025, 2026) on their four synthetic datasets, with
 * 1,000 instances each and five seeds.
 *
 * - SensX with its published budget, the methods that it is compared with, and cheap methods that a
 *   comparison should include.
 * - KernelSHAP runs with a tenth of SensX's rows, and with the nearest number that it can use. With
 *   all 1,022 coalitions of ten inputs, as in the papers, it equals `exact_shapley`.
 */
export const sensxV1: Suite = {
  id: "sensx_v1",
  summary: "The four synthetic sets of the SensX papers, five seeds.",
  tasks: ["xor", "orange_skin", "nonlinear_additive", "switch"].map(parseSpec),
  explainers: [
    "random",
    "constant",
    "input_magnitude",
    "oracle",
    "anti_oracle",
    "single_feature_resampling",
    "sensx",
    "sensx[divided=false]",
    "kernel_shap[background=10,coalitions=200]",
    "kernel_shap[background=100,coalitions=200]",
    "exact_shapley[background=100]",
    "integrated_gradients",
    "integrated_gradients[baselines=background,count=1]",
    "integrated_gradients[baselines=background]",
    "saliency",
    "expected_gradients",
    "lime",
    "terp[samples=2000]",
    "sis",
  ].map(parseSpec),
  metrics: parseSpecs(
    "top_k_accuracy[k=1],top_k_accuracy[k=2],top_k_accuracy[k=3],top_k_accuracy[k=4],top_k_accuracy,auroc,repeat_rank_agreement",
  ),
  seeds: [0, 1, 2, 3, 4],
  timeout: 3600,
};
