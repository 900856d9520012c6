/**
 * Faithmark: which explainer to trust, at what price, and how sure we are.
 *
 * {@linkcode run} runs explainers on tasks and keeps every outcome; {@linkcode makeBoard} turns records into a board. The
 * lists {@linkcode explainers}, {@linkcode metrics}, {@linkcode tasks}, {@linkcode datasets}, {@linkcode suites} and {@linkcode portraits}
 * hold what ships with the project; an explainer of your own is an object of type {@linkcode Explainer}.
 *
 * @module
 */
export { bcaInterval } from "./core/bca_interval.ts";
export type * from "./core/contracts.ts";
export { type Friedman, friedman } from "./core/friedman.ts";
export { holm } from "./core/holm.ts";
export { krippendorffAlpha, type Level } from "./core/krippendorff_alpha.ts";
export { nemenyiDifference } from "./core/nemenyi_difference.ts";
export {
  type Interval,
  percentileInterval,
} from "./core/percentile_interval.ts";
export { type Attack, type Attacked, pgdAttack } from "./core/pgd_attack.ts";
export { ask } from "./core/query.ts";
export { rng } from "./core/rng.ts";
export { signFlip } from "./core/sign_flip.ts";
export { formatSpec, parseSpec } from "./core/spec.ts";
export { type Wilcoxon, wilcoxon } from "./core/wilcoxon.ts";
export { datasets } from "./datasets/index.ts";
export { explainers } from "./explainers/index.ts";
export { portraits } from "./explainers/portraits/index.ts";
export {
  clusterSubsets,
  type Density,
} from "./explainers/summaries/cluster_subsets.ts";
export {
  type ClusterRow,
  compareModels,
} from "./explainers/summaries/compare_models.ts";
export { editDistance } from "./explainers/summaries/edit_distance.ts";
export {
  energyDistance,
  type Points,
} from "./explainers/summaries/energy_distance.ts";
export { jaccardDistance } from "./explainers/summaries/jaccard_distance.ts";
export { rankingDistance } from "./explainers/summaries/ranking_distance.ts";
export { rankingDistances } from "./explainers/summaries/ranking_distances.ts";
export { type Side, sideBySide } from "./explainers/summaries/side_by_side.ts";
export {
  type ClassSubset,
  subsetFrequencies,
} from "./explainers/summaries/subset_frequencies.ts";
export {
  type Alteration,
  alterationName,
  alterations,
} from "./harness/alterations.ts";
export type { TaskAgreement } from "./harness/board/agreement.ts";
export type * from "./harness/board/board.ts";
export type { CellTrace } from "./harness/board/cell_traces.ts";
export type { AllCards } from "./harness/board/collect.ts";
export type { Cards } from "./harness/board/current_records.ts";
export type { QueryDistance } from "./harness/board/distances.ts";
export type {
  OptionSensitivity,
  OrderAgreement,
} from "./harness/board/option_sensitivity.ts";
export type { Reaction } from "./harness/board/reactions.ts";
export {
  type BackendAgreement,
  backendAgreement,
} from "./harness/backend_agreement.ts";
export { makeBoard } from "./harness/board/make_board.ts";
export { cards } from "./harness/cards.ts";
export { judge, type JudgeOptions, type JudgeReport } from "./harness/judge.ts";
export type { Altered, Judgement } from "./harness/judgement.ts";
export type { TaskNote } from "./harness/task_notes.ts";
export { merge, type MergeReport } from "./harness/merge.ts";
export { type Format, render } from "./harness/publish.ts";
export type * from "./harness/record.ts";
export {
  run,
  type RunEvent,
  type RunOptions,
  type RunReport,
} from "./harness/run.ts";
export {
  type NotScored,
  score,
  type ScoreOptions,
  type ScoreReport,
} from "./harness/score.ts";
export {
  type ExternalOptions,
  scoreExternal,
} from "./harness/score_external.ts";
export {
  type Damage,
  readJudgements,
  readRecords,
  StorageError,
} from "./harness/store.ts";
export { type Verdict, verify, type VerifyOptions } from "./harness/verify.ts";
export type { Difference } from "./harness/compare_outcomes.ts";
export { metrics } from "./metrics/index.ts";
export {
  type Backend,
  type BackendName,
  backendNames,
  selectBackend,
} from "./models/backends.ts";
export { suites } from "./tasks/suites/index.ts";
export { tasks } from "./tasks/index.ts";
