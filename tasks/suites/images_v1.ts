/**
 * Images whose deciding object is known.
 *
 * @module
 */
import type { Suite } from "../../core/contracts.ts";
import { parseSpec, parseSpecs } from "../../core/spec.ts";

/** Tetrominoes of 64 pixels in eight scenarios and shapes among 150,528 inputs: which maps lie on the object that decides. */
export const imagesV1: Suite = {
  id: "images_v1",
  summary: "Tetrominoes and shapes of 224 pixels, whose object is known.",
  tasks: [
    ...["linear", "multiplicative", "translations_rotations", "xor"].flatMap((
      scenario,
    ) =>
      ["white", "correlated"].map((background) =>
        `tetromino[background=${background},instances=30,scenario=${scenario}]`
      )
    ),
    "shapes_224[instances=5]",
  ].map(parseSpec),
  explainers: [
    "random",
    "constant",
    "input_magnitude",
    "sobel",
    "laplace",
    "oracle",
    "anti_oracle",
    "saliency",
    "input_x_gradient",
    "integrated_gradients",
    "expected_gradients[samples=50]",
    "smooth_grad[samples=20]",
    "blur_ig",
    "xrai",
    "guided_backprop",
    "deconvnet",
    "deep_lift",
    "lrp",
    "lrp[rule=epsilon]",
    "cam",
    "grad_cam",
    "grad_cam_plus_plus",
    "guided_grad_cam",
    "layer_cam",
    "score_cam",
    "occlusion",
    "rise[masks=500]",
    "kernel_shap[background=1,coalitions=500]",
    "batched_gradient_sis[threshold=0.5]",
  ].map(parseSpec),
  metrics: parseSpecs(
    "pointing_game,relevance_mass_accuracy,relevance_rank_accuracy,top_k_intersection,auc,iou,box_iou,emd,auroc",
  ),
  seeds: [0, 1, 2],
  timeout: 600,
};
