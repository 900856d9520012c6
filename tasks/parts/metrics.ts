/**
 * What explanations are scored by.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import { parseSpecs } from "../../core/plugins/spec.ts";

/** Metrics that need no truth. */
export const metrics: readonly Spec[] = parseSpecs(
  "deletion_auc,insertion_auc,faithfulness_correlation,completeness_gap,repeat_rank_agreement",
);

/** The same, and those that need to know which inputs are relevant. */
export const metricsWithTruth: readonly Spec[] = [
  ...parseSpecs("top_k_accuracy,auroc"),
  ...metrics,
];

/** The same, and those that need exact attributions. */
export const metricsWithAttributions: readonly Spec[] = [
  ...parseSpecs("shapley_error,sign_agreement"),
  ...metricsWithTruth,
];

/** Metrics that need to know where the object is that decides. */
export const localisation: readonly Spec[] = parseSpecs(
  "pointing_game,relevance_mass_accuracy,relevance_rank_accuracy,top_k_intersection,auc,iou,box_iou",
);

/** The same for sequences, whose objects have no box. */
export const sequenceLocalisation: readonly Spec[] = localisation.filter((
  { id },
) => id !== "box_iou");

/** Those for small images whose truth is known. */
export const imageMetrics: readonly Spec[] = [
  ...localisation,
  ...metricsWithTruth,
];
