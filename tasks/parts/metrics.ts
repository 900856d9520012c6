/**
 * What explanations are scored by.
 *
 * @module
 */
import type { Spec } from "../../core/contracts.ts";
import { parseSpecs } from "../../core/spec.ts";

/** Metrics that need no truth. */
export const metrics: readonly Spec[] = parseSpecs(
  "deletion_auc,insertion_auc,faithfulness_correlation,completeness_gap,repeat_rank_agreement",
);

/** The same, and those that need to know which inputs are relevant. */
export const metricsWithTruth: readonly Spec[] = [
  ...parseSpecs("top_k_accuracy,auroc"),
  ...metrics,
];
