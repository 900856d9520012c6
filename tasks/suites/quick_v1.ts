/**
 * The suite that runs in minutes.
 *
 * @module
 */
import type { Suite } from "../../core/contracts/suite.ts";
import { parseSpec, parseSpecs } from "../../core/plugins/spec.ts";

/**
 * Six tasks on embedded or generated data, every explainer with a small budget.
 *
 * - Under three minutes on two cores.
 * - Deletion and insertion run with every replacement policy for tables, and with blurring for
 *   images: on three tasks the baseline is of the explained class, and the ranking depends on the
 *   policy.
 */
export const quickV1: Suite = {
  id: "quick_v1",
  summary:
    "Six tasks on embedded or generated data, every explainer at a small budget.",
  tasks: [
    "xor[instances=100]",
    "orange_skin[instances=100]",
    "nonlinear_additive[instances=100]",
    "switch[instances=100]",
    "breast_cancer[instances=57]",
    "digits[instances=20]",
  ].map(parseSpec),
  explainers: [
    "random",
    "constant",
    "input_magnitude",
    "oracle",
    "anti_oracle",
    "single_feature_resampling",
    "saliency",
    "input_x_gradient",
    "integrated_gradients",
    "occlusion",
    "kernel_shap[background=10,coalitions=256]",
    "sensx[deltas=10,samples=64,walks=64]",
    "sensx[deltas=10,divided=false,samples=64,walks=64]",
  ].map(parseSpec),
  metrics: parseSpecs(
    "top_k_accuracy,auroc," +
      ["baseline", "marginal", "conditional", "blur"].flatMap((replacement) =>
        ["deletion_auc", "insertion_auc"].map((id) =>
          `${id}[replacement=${replacement}]`
        )
      ).join() +
      ",faithfulness_correlation,completeness_gap,repeat_rank_agreement",
  ),
  seeds: [0, 1, 2, 3, 4],
  timeout: 60,
};
