/**
 * Images whose deciding object is known.
 *
 * @module
 */
import type { Suite } from "../../core/contracts/suite.ts";
import { parseSpec, parseSpecs } from "../../core/plugins/spec.ts";

/**
 * Images whose deciding object is known: which attributions lie on it?
 *
 * - Tetrominoes in four scenarios, on two backgrounds and of two sizes; shapes with 150,528 inputs,
 *   classified by convolutions and by a transformer.
 * - Units: single pixels at 8×8, patches of 4×4 at 64×64, and of 16×16 at 224×224.
 */
export const imagesV1: Suite = {
  id: "images_v1",
  summary:
    "Images whose relevant object is known: tetrominoes (8×8, 64×64) and shapes (224×224).",
  tasks: [
    ...["instances=30", "instances=10,patch=4,side=64"].flatMap((size) =>
      ["linear", "multiplicative", "translations_rotations", "xor"].flatMap((
        scenario,
      ) =>
        ["white", "correlated"].map((background) =>
          `tetromino[background=${background},${size},scenario=${scenario}]`
        )
      )
    ),
    "shapes_224[instances=5]",
    "shapes_224[instances=5,model=vit]",
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
    "raw_attention",
    "attention_rollout",
    "attention_gradient",
    "attn_lrp",
    "occlusion",
    "rise[masks=500]",
    "kernel_shap[background=1,coalitions=600]",
    "batched_gradient_sis[threshold=0.5]",
  ].map(parseSpec),
  metrics: parseSpecs(
    "pointing_game,relevance_mass_accuracy,relevance_rank_accuracy,top_k_intersection,auc,iou,box_iou,emd,auroc",
  ),
  seeds: [0, 1, 2],
  timeout: 600,
};
