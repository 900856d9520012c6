/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Metric } from "../core/contracts/metric.ts";
import { auc } from "./localisation/auc.ts";
import { auprc } from "./accuracy/auprc.ts";
import { auroc } from "./accuracy/auroc.ts";
import { averageSensitivity } from "./robustness/average_sensitivity.ts";
import { baselineSwap } from "./axiomatic/baseline_swap.ts";
import { boxIou } from "./localisation/box_iou.ts";
import { completenessGap } from "./axiomatic/completeness_gap.ts";
import { complexity } from "./complexity/complexity.ts";
import { comprehensiveness } from "./faithfulness/comprehensiveness.ts";
import { dataRandomisation } from "./randomisation/data_randomisation.ts";
import { deletionAuc } from "./faithfulness/deletion_auc.ts";
import { dummy } from "./axiomatic/dummy.ts";
import { effectiveComplexity } from "./complexity/effective_complexity.ts";
import { efficientMprt } from "./randomisation/efficient_mprt.ts";
import { emd } from "./localisation/emd.ts";
import {
  faithfulnessCorrelation,
} from "./faithfulness/faithfulness_correlation.ts";
import { faithfulnessEstimate } from "./faithfulness/faithfulness_estimate.ts";
import {
  implementationInvariance,
} from "./axiomatic/implementation_invariance.ts";
import { infidelity } from "./faithfulness/infidelity.ts";
import { inputInvariance } from "./axiomatic/input_invariance.ts";
import { insertionAuc } from "./faithfulness/insertion_auc.ts";
import { iou } from "./localisation/iou.ts";
import { irof } from "./faithfulness/irof.ts";
import { linearityGap } from "./axiomatic/linearity_gap.ts";
import { localLipschitz } from "./robustness/local_lipschitz.ts";
import { maxSensitivity } from "./robustness/max_sensitivity.ts";
import { minimalityCheck } from "./accuracy/minimality_check.ts";
import { monotonicityArya } from "./faithfulness/monotonicity_arya.ts";
import { monotonicityNguyen } from "./faithfulness/monotonicity_nguyen.ts";
import { mprt } from "./randomisation/mprt.ts";
import { ndcg } from "./accuracy/ndcg.ts";
import {
  perturbationLandscape,
} from "./faithfulness/perturbation_landscape.ts";
import { pgi } from "./faithfulness/pgi.ts";
import { pgu } from "./faithfulness/pgu.ts";
import { pixelFlipping } from "./faithfulness/pixel_flipping.ts";
import { pointingGame } from "./localisation/pointing_game.ts";
import { randomLogit } from "./randomisation/random_logit.ts";
import { rankCorrelation } from "./accuracy/rank_correlation.ts";
import { recallAtK } from "./accuracy/recall_at_k.ts";
import { regionPerturbation } from "./faithfulness/region_perturbation.ts";
import {
  relativeInputStability,
} from "./robustness/relative_input_stability.ts";
import {
  relativeOutputStability,
} from "./robustness/relative_output_stability.ts";
import {
  relativeRepresentationStability,
} from "./robustness/relative_representation_stability.ts";
import {
  relevanceMassAccuracy,
} from "./localisation/relevance_mass_accuracy.ts";
import {
  relevanceRankAccuracy,
} from "./localisation/relevance_rank_accuracy.ts";
import { repeatDeviation } from "./consistency/repeat_deviation.ts";
import { repeatRankAgreement } from "./consistency/repeat_rank_agreement.ts";
import { repeatTopKOverlap } from "./consistency/repeat_top_k_overlap.ts";
import { road } from "./faithfulness/road.ts";
import { sensitivityN } from "./faithfulness/sensitivity_n.ts";
import { setPrecision } from "./accuracy/set_precision.ts";
import { setRecall } from "./accuracy/set_recall.ts";
import { shapleyError } from "./accuracy/shapley_error.ts";
import { signAgreement } from "./accuracy/sign_agreement.ts";
import { sparseness } from "./complexity/sparseness.ts";
import { sufficiency } from "./faithfulness/sufficiency.ts";
import { sufficiencyCheck } from "./accuracy/sufficiency_check.ts";
import { symmetryGap } from "./axiomatic/symmetry_gap.ts";
import { topKAccuracy } from "./accuracy/top_k_accuracy.ts";
import { topKIntersection } from "./localisation/top_k_intersection.ts";

/** The metrics, by id. */
export const metrics: readonly Metric[] = [
  auc,
  auprc,
  auroc,
  averageSensitivity,
  baselineSwap,
  boxIou,
  completenessGap,
  complexity,
  comprehensiveness,
  dataRandomisation,
  deletionAuc,
  dummy,
  effectiveComplexity,
  efficientMprt,
  emd,
  faithfulnessCorrelation,
  faithfulnessEstimate,
  implementationInvariance,
  infidelity,
  inputInvariance,
  insertionAuc,
  iou,
  irof,
  linearityGap,
  localLipschitz,
  maxSensitivity,
  minimalityCheck,
  monotonicityArya,
  monotonicityNguyen,
  mprt,
  ndcg,
  perturbationLandscape,
  pgi,
  pgu,
  pixelFlipping,
  pointingGame,
  randomLogit,
  rankCorrelation,
  recallAtK,
  regionPerturbation,
  relativeInputStability,
  relativeOutputStability,
  relativeRepresentationStability,
  relevanceMassAccuracy,
  relevanceRankAccuracy,
  repeatDeviation,
  repeatRankAgreement,
  repeatTopKOverlap,
  road,
  sensitivityN,
  setPrecision,
  setRecall,
  shapleyError,
  signAgreement,
  sparseness,
  sufficiency,
  sufficiencyCheck,
  symmetryGap,
  topKAccuracy,
  topKIntersection,
];
