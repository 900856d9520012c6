/**
 * Faithmark: which explainer to trust, at what price, and how sure we are.
 *
 * {@linkcode run} runs explainers on tasks and keeps every outcome; {@linkcode makeBoard} turns records into a board. The
 * lists {@linkcode explainers}, {@linkcode metrics}, {@linkcode tasks}, {@linkcode datasets}, {@linkcode suites} and {@linkcode portraits}
 * hold what ships with the project; an explainer of your own is an object of type {@linkcode Explainer}.
 *
 * @module
 */
export type * from "./core/contracts.ts";
export { ask } from "./core/query.ts";
export { rng } from "./core/rng.ts";
export { formatSpec, parseSpec } from "./core/spec.ts";
export { datasets } from "./datasets/index.ts";
export { explainers } from "./explainers/index.ts";
export { portraits } from "./explainers/portraits/index.ts";
export type * from "./harness/board/board.ts";
export type { AllCards } from "./harness/board/collect.ts";
export type { Cards } from "./harness/board/current_records.ts";
export { makeBoard } from "./harness/board/make_board.ts";
export { cards } from "./harness/cards.ts";
export { render } from "./harness/publish.ts";
export type * from "./harness/record.ts";
export {
  run,
  type RunEvent,
  type RunOptions,
  type RunReport,
} from "./harness/run.ts";
export { type Damage, readRecords, StorageError } from "./harness/store.ts";
export { metrics } from "./metrics/index.ts";
export {
  type Backend,
  type BackendName,
  selectBackend,
} from "./models/backends.ts";
export { suites } from "./tasks/suites/index.ts";
export { tasks } from "./tasks/index.ts";
