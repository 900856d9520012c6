/**
 * Time and rows against the number of inputs.
 *
 * @module
 */
import type { Suite } from "../../core/contracts/suite.ts";
import { parseSpec, parseSpecs } from "../../core/plugins/spec.ts";

/**
 * One rule among 10 to 150,528 inputs: which methods still finish within two minutes per instance,
 * and how does their cost grow?
 *
 * Results include time-outs, and methods that are not defined at a size: a regression with fewer
 * coalitions than it needs, a step of more units than there are.
 */
export const scaleV1: Suite = {
  id: "scale_v1",
  summary: "One rule among 10 to 150,528 inputs; time-outs count as results.",
  tasks: [10, 100, 1000, 10_000, 56_000, 150_528].map((inputs) =>
    parseSpec(`scale_ladder[inputs=${inputs},instances=1]`)
  ),
  explainers: [
    "random",
    "oracle",
    "single_feature_resampling",
    "occlusion",
    "sensx[samples=50,walks=5]",
    "sis",
    "batched_gradient_sis[perStep=10,threshold=0.5]",
    "batched_gradient_sis[perStep=2500,threshold=0.5]",
    "kernel_shap[background=1]",
    "kernel_shap[background=1,estimator=unbiased]",
    "permutation_shap[background=1,pairs=1]",
    "lime[samples=500]",
    "saliency",
    "input_x_gradient",
    "integrated_gradients[steps=16]",
    "smooth_grad[samples=10]",
    "deep_lift",
    "lrp",
  ].map(parseSpec),
  metrics: parseSpecs("auroc,top_k_accuracy"),
  seeds: [0, 1],
  timeout: 120,
};
