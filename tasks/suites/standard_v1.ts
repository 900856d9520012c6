/**
 * The suite with every explainer.
 *
 * @module
 */
import type { Suite } from "../../core/contracts/suite.ts";
import { parseSpec, parseSpecs } from "../../core/plugins/spec.ts";

/**
 * Every explainer on every task that needs no download.
 *
 * - Under an hour on two cores.
 * - Black-box methods get about 2,000 rows per instance of ten inputs, the most used ones 10,000 as
 *   well; methods with a natural budget keep it.
 */
export const standardV1: Suite = {
  id: "standard_v1",
  summary: "Every explainer on every task that needs no download.",
  tasks: [
    "xor[instances=100]",
    "orange_skin[instances=100]",
    "nonlinear_additive[instances=100]",
    "switch[instances=100]",
    "breast_cancer[head=probability,instances=57]",
    "syn1[instances=50]",
    "syn2[instances=50]",
    "syn3[instances=50]",
    "syn4[instances=50]",
    "syn5[instances=50]",
    "syn6[instances=50]",
    "gaussian_linear[instances=50]",
    "gaussian_additive[instances=50]",
    "gaussian_piecewise[instances=50]",
    "wired_weighted[instances=50]",
    "wired_conflicting[instances=50]",
    "wired_interacting[instances=50]",
    "wired_pertinent_negatives[instances=50]",
    "wired_shattered_gradients[instances=50]",
    "wired_uncertainty[instances=50]",
    "wired_boolean[instances=50]",
    "formula[instances=50]",
    "wine[head=probability,instances=30]",
    "digits[head=probability,instances=5]",
    "tetromino[instances=5,scenario=linear]",
    "tetromino[instances=5,scenario=xor]",
  ].map(parseSpec),
  metrics: parseSpecs(
    "top_k_accuracy,auroc,recall_at_k,auprc,shapley_error,sign_agreement,set_precision,set_recall," +
      "pointing_game,relevance_mass_accuracy,relevance_rank_accuracy,iou," +
      "deletion_auc,insertion_auc,deletion_auc[replacement=marginal],insertion_auc[replacement=marginal]," +
      "sensitivity_n,pgi,pgu,sparseness,completeness_gap,repeat_rank_agreement,repeat_top_k_overlap",
  ),
  explainers: [
    // Controls.
    "random",
    "constant",
    "input_magnitude",
    "sobel",
    "laplace",
    "oracle",
    "anti_oracle",
    "single_feature_resampling",
    "permutation_importance",
    // One change at a time.
    "occlusion",
    "sliding_window_occlusion",
    "rise[masks=2000]",
    // Walks within a calibrated radius.
    "sensx[samples=50,walks=100]",
    "sensx[divided=false,samples=50,walks=100]",
    "sensx",
    "sensx_gradient[draws=100,samples=50]",
    "sensx_subset[samples=50,walks=100]",
    // Sufficient sets.
    "sis",
    "batched_gradient_sis",
    // Shapley values.
    "exact_shapley[background=10]",
    "kernel_shap[background=10,coalitions=200]",
    "kernel_shap[background=10,coalitions=1000]",
    "kernel_shap[background=10,coalitions=200,estimator=unbiased]",
    "leverage_shap[background=10,coalitions=200]",
    "regression_msr[background=10,coalitions=200]",
    "permutation_shap[background=10]",
    "shapley_sampling[walks=200]",
    "owen_shap[background=10]",
    // Local surrogates.
    "lime[samples=2000]",
    "lime",
    "terp[samples=2000]",
    "maximum_entropy[chains=4,sweeps=50]",
    // Gradients.
    "saliency",
    "input_x_gradient",
    "integrated_gradients",
    "integrated_gradients[baselines=background]",
    "expected_gradients",
    "smooth_grad",
    "smooth_grad_squared",
    "var_grad",
    "blur_ig",
    "xrai",
    // Propagation.
    "guided_backprop",
    "deconvnet",
    "deep_lift",
    "deep_lift[rule=reveal_cancel]",
    "deep_shap",
    "lrp",
    "lrp[rule=epsilon]",
    // Activations and attention.
    "cam",
    "grad_cam",
    "grad_cam_plus_plus",
    "guided_grad_cam",
    "layer_cam",
    "score_cam",
    "attention_rollout",
    "raw_attention",
    "attention_gradient",
    "attn_lrp",
  ].map(parseSpec),
  seeds: [0, 1, 2],
  timeout: 300,
};
