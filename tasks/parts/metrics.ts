/**
 * Metrics of the tasks.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import { parseSpecs } from "../../core/plugins/spec.ts";

/** Metrics without ground truth. */
export const metrics: readonly Spec[] = parseSpecs(
  "deletion_auc,insertion_auc,faithfulness_correlation,completeness_gap,repeat_rank_agreement",
);

/** The same, and metrics that need graded relevance. */
export const metricsWithTruth: readonly Spec[] = [
  ...parseSpecs("top_k_accuracy,auroc"),
  ...metrics,
];

/** The same, and metrics that need exact attributions. */
export const metricsWithAttributions: readonly Spec[] = [
  ...parseSpecs("shapley_error,sign_agreement"),
  ...metricsWithTruth,
];

/** Metrics that need the mask of the deciding object. */
export const localisation: readonly Spec[] = parseSpecs(
  "pointing_game,relevance_mass_accuracy,relevance_rank_accuracy,top_k_intersection,auc,iou,box_iou",
);

/** The same for sequences, where objects have no box. */
export const sequenceLocalisation: readonly Spec[] = localisation.filter((
  { id },
) => id !== "box_iou");

/** Metrics of small images with a mask. */
export const imageMetrics: readonly Spec[] = [
  ...localisation,
  ...metricsWithTruth,
];
