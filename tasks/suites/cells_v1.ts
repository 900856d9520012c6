/**
 * Genes and bases.
 *
 * @module
 */
import type { Suite } from "../../core/contracts/suite.ts";
import { parseSpec, parseSpecs } from "../../core/plugins/spec.ts";

/**
 * Cells with 2,000 and 27,000 simulated genes and with 765 measured ones, and DNA with known
 * motifs.
 *
 * - Budgets are a few thousand rows per instance; at 27,000 genes time-outs count as results.
 * - Methods for images are left out: inputs have no two-dimensional neighbourhoods.
 */
export const cellsV1: Suite = {
  id: "cells_v1",
  summary: "Cell types from up to 27,000 genes, and DNA with known motifs.",
  tasks: [
    "cells_sim[instances=20]",
    "cells_sim[genes=27000,instances=5]",
    "pbmc68k[instances=20]",
    "motif_gata_tal[instances=20]",
  ].map(parseSpec),
  explainers: [
    "random",
    "constant",
    "input_magnitude",
    "oracle",
    "anti_oracle",
    "single_feature_resampling",
    "occlusion",
    "sensx[samples=50,walks=5]",
    "batched_gradient_sis[perStep=100,threshold=0.5]",
    "kernel_shap[background=1,coalitions=1000]",
    "permutation_shap[background=1,pairs=1]",
    "lime[samples=1000]",
    "saliency",
    "input_x_gradient",
    "integrated_gradients[steps=16]",
    "expected_gradients[samples=50]",
    "smooth_grad[samples=20]",
    "guided_backprop",
    "deconvnet",
    "deep_lift",
    "deep_lift[rule=reveal_cancel]",
    "deep_lift[rule=genomics]",
    "deep_shap",
    "lrp",
    "lrp[rule=epsilon]",
  ].map(parseSpec),
  metrics: parseSpecs(
    "auroc,auprc,ndcg,top_k_accuracy,pointing_game,relevance_mass_accuracy,relevance_rank_accuracy,deletion_auc,insertion_auc,completeness_gap,repeat_rank_agreement",
  ),
  seeds: [0, 1],
  timeout: 120,
};
