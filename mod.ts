/**
 * Faithmark: which explainer to trust, at what price, and how sure we are.
 *
 * {@linkcode run} runs explainers on tasks and keeps every outcome; {@linkcode makeBoard} turns
 * records into a board. The lists {@linkcode explainers}, {@linkcode metrics}, {@linkcode tasks},
 * {@linkcode datasets}, {@linkcode suites} and {@linkcode portraits} hold what ships with the
 * project; an explainer of your own is an object of type {@linkcode Explainer}.
 *
 * @module
 */
export { bcaInterval } from "./core/statistics/bca_interval.ts";
export type * from "./core/contracts/batch.ts";
export type * from "./core/contracts/card.ts";
export type * from "./core/contracts/context.ts";
export type * from "./core/contracts/data_file.ts";
export type * from "./core/contracts/dataset.ts";
export type * from "./core/contracts/explainer.ts";
export type * from "./core/contracts/explanation.ts";
export type * from "./core/contracts/input_distribution.ts";
export type * from "./core/contracts/layer_graph.ts";
export type * from "./core/contracts/metric.ts";
export type * from "./core/contracts/model.ts";
export type * from "./core/contracts/host_access.ts";
export type * from "./core/contracts/portrait.ts";
export type * from "./core/contracts/queries.ts";
export type * from "./core/contracts/rng.ts";
export type * from "./core/contracts/suite.ts";
export type * from "./core/contracts/table.ts";
export type * from "./core/contracts/task.ts";
export type * from "./core/contracts/truth.ts";
export type { NdArray } from "./core/contracts/nd_array.ts";
export { type Friedman, friedman } from "./core/statistics/friedman.ts";
export { holm } from "./core/statistics/holm.ts";
export {
  krippendorffAlpha,
  type Level,
} from "./core/statistics/krippendorff_alpha.ts";
export { nemenyiDifference } from "./core/statistics/nemenyi_difference.ts";
export {
  type Interval,
  percentileInterval,
} from "./core/statistics/percentile_interval.ts";
export {
  type Attack,
  type Attacked,
  pgdAttack,
} from "./analysis/pgd_attack.ts";
export { ask } from "./core/rows/query.ts";
export { rng } from "./core/rows/rng.ts";
export { signFlip } from "./core/statistics/sign_flip.ts";
export { formatSpec, parseSpec } from "./core/plugins/spec.ts";
export { type Wilcoxon, wilcoxon } from "./core/statistics/wilcoxon.ts";
export { datasets } from "./datasets/index.ts";
export { explainers } from "./explainers/index.ts";
export { portraits } from "./explainers/portraits/index.ts";
export { clusterSubsets, type Density } from "./analysis/cluster_subsets.ts";
export { type ClusterRow, compareModels } from "./analysis/compare_models.ts";
export { editDistance } from "./analysis/edit_distance.ts";
export { energyDistance, type Points } from "./analysis/energy_distance.ts";
export { jaccardDistance } from "./analysis/jaccard_distance.ts";
export { rankingDistance } from "./analysis/ranking_distance.ts";
export { rankingDistances } from "./analysis/ranking_distances.ts";
export { type Side, sideBySide } from "./analysis/side_by_side.ts";
export {
  type ClassSubset,
  subsetFrequencies,
} from "./analysis/subset_frequencies.ts";
export {
  type Alteration,
  alterationName,
  alterations,
} from "./core/records/alterations.ts";
export type { TaskAgreement } from "./boards/inference/agreement.ts";
export type * from "./boards/board.ts";
export type { BoardRow } from "./boards/board_row.ts";
export type { Estimate } from "./boards/inference/estimate.ts";
export type {
  AcrossTasks,
  ByTask,
  MeanRank,
} from "./boards/inference/across_tasks.ts";
export type { CellTrace } from "./boards/costs/cell_traces.ts";
export type { AllCards } from "./boards/collect.ts";
export type { Cards } from "./boards/current_records.ts";
export type { QueryDistance } from "./boards/costs/distances.ts";
export type {
  OptionSensitivity,
  OrderAgreement,
} from "./boards/validity/option_sensitivity.ts";
export type { Reaction } from "./boards/validity/reactions.ts";
export {
  type BackendAgreement,
  backendAgreement,
} from "./harness/rescore/backend_agreement.ts";
export { makeBoard } from "./boards/make_board.ts";
export { cards } from "./harness/plan/cards.ts";
export {
  judge,
  type JudgeOptions,
  type JudgeReport,
} from "./harness/rescore/judge.ts";
export type { Altered, Judgement } from "./core/records/judgement.ts";
export type { TaskNote } from "./core/records/task_note.ts";
export { merge, type MergeReport } from "./harness/store/merge.ts";
export { type Format, render } from "./harness/store/publish.ts";
export type * from "./core/records/record.ts";
export { run, type RunOptions, type RunReport } from "./harness/run/run.ts";
export type { RunEvent } from "./harness/run/run_event.ts";
export type { RunChoice } from "./harness/plan/planned_run.ts";
export type { SessionOptions } from "./harness/run/session.ts";
export type { RescoreOptions } from "./harness/rescore/rescore_session.ts";
export {
  type NotScored,
  score,
  type ScoreOptions,
  type ScoreReport,
} from "./harness/rescore/score.ts";
export {
  type ExternalOptions,
  scoreExternal,
} from "./harness/rescore/score_external.ts";
export type { Damage } from "./harness/store/damage.ts";
export { readJudgements, readRecords } from "./harness/store/read_store.ts";
export { StorageError } from "./harness/store/storage_error.ts";
export {
  type Verdict,
  verify,
  type VerifyOptions,
} from "./harness/rescore/verify.ts";
export type { Difference } from "./harness/rescore/compare_outcomes.ts";
export { metrics } from "./metrics/index.ts";
export { type BackendName, backendNames } from "./core/contracts/backend.ts";
export { type Backend, selectBackend } from "./models/backends.ts";
export { suites } from "./tasks/suites/index.ts";
export { tasks } from "./tasks/index.ts";
