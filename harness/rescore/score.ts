/**
 * Scoring stored explanations by more metrics, without explaining again.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { shellQuoted } from "../../core/plugins/shell_quoted.ts";
import { formatSpec, toSpec } from "../../core/plugins/spec.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import type {
  CellRecord,
  Names,
  ResolvedSpec,
  ScoredRecord,
} from "../../core/records/record.ts";
import { scoreMetrics } from "../cell/score_metrics.ts";
import { stepReason } from "../cell/step_reason.ts";
import { otherMetrics } from "../plan/cell_names.ts";
import { type CustomModule, metricsOf } from "../plan/plan.ts";
import type { Site } from "../run/session.ts";
import { cellKey } from "../store/cell_key.ts";
import { openStore, writeRecord } from "../store/write_store.ts";
import {
  type RescoreItem,
  type RescoreOptions,
  type RescoreSession,
  rescoreSession,
  type RescoreStep,
} from "./rescore_session.ts";
import { scoredAlso } from "./scored_also.ts";

/** What to score. */
export interface ScoreOptions extends RescoreOptions {
  /** Metrics, as specs. @default those that the task lists now */
  readonly metrics?: readonly (string | Spec)[];
  /**
   * `file:` URLs of modules:
   *
   * - explainers that ran, which metrics that explain again need
   * - tasks that ran
   * - metrics of your own, scored with the others
   */
  readonly modules?: readonly string[];
}

/** A cell that a metric gave no scores for. */
export interface NotScored {
  /** The cell. */
  readonly names: Names;
  /** Its seed. */
  readonly seed: number;
  /** The metric, as a spec; absent where no metric could be tried. */
  readonly metric?: string;
  /** Why. */
  readonly reason: string;
}

/** What scoring leaves. */
export interface ScoreReport {
  /** New records, each with the scores that were there and the new ones. */
  readonly records: readonly CellRecord[];
  /** How many cells had every score already. */
  readonly reused: number;
  /** What could not be scored; those cells' records stay as they were. */
  readonly failed: readonly NotScored[];
}

/** A cell and the metrics that it lacks. */
interface Unscored extends RescoreItem {
  readonly missing: readonly ResolvedSpec[];
}

/**
 * Scores the stored explanations of a folder and adds a record per cell, which holds all of its
 * scores.
 *
 * - Scores that are there are not made again.
 * - Cells that were skipped or failed have nothing to score.
 * - It computes on the backend of the records.
 *
 * @throws {RangeError} on a folder without scored records, an unknown metric or option, before
 *   anything is scored.
 * @throws {StorageError} when the folder cannot be written.
 * @throws {Error} when the backend of the records is not there.
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function score(options: ScoreOptions): Promise<ScoreReport> {
  const { out, signal } = options;
  const session = await rescoreSession(options);
  const items = unscoredCells(session, options.metrics);
  if (items.length > 0) await openStore(out);
  const results = await session.each(out, items, async (step) => {
    const { added, outcome, failed } = await scoreMissing(step);
    signal?.throwIfAborted();
    if (!outcome || added.length === 0) return { records: [], failed };
    const record = await extendedRecord(session, step, added, outcome);
    await writeRecord(out, record);
    return { records: [record], failed };
  });
  return {
    records: results.flatMap(([, result]) =>
      typeof result === "string" ? [] : result.records
    ),
    reused: session.records.length - items.length,
    failed: results.flatMap(([{ record }, result]) =>
      typeof result === "string" ? [notScored(record, result)] : result.failed
    ),
  };
}

/** A record that could not be worked on, or by one metric not. */
export function notScored(
  { names, cell: { seed } }: ScoredRecord,
  reason: string,
  metric?: ResolvedSpec,
): NotScored {
  return {
    names,
    seed,
    ...(metric && { metric: formatSpec(metric) }),
    reason,
  };
}

/** The cells that lack scores: of the metrics named, or of those that their task lists now. */
function unscoredCells(
  { plugins, modulePlugins, records }: RescoreSession,
  metrics: ScoreOptions["metrics"],
): Unscored[] {
  const added = modulePlugins.metrics.map(({ id }) => ({ id, options: {} }));
  const named = metrics &&
    metricsOf(plugins, [...metrics.map(toSpec), ...added]);
  return records.map((record) => {
    const { task, metrics } = record.cell;
    const { failed = {} } = record.outcome;
    const requested = named ??
      metricsOf(plugins, [
        ...findCard("task", plugins.tasks, task.id).metrics,
        ...added,
      ]);
    const known = new Set(
      metrics.filter((ran) => failed[formatSpec(ran)] === undefined)
        .map((ran) => canonicalJson(ran)),
    );
    const missing = requested.filter((ran) => !known.has(canonicalJson(ran)));
    return { record, missing };
  }).filter(({ missing }) => missing.length > 0);
}

/** Scores a cell by each metric that it lacks: those that gave scores, and what failed. */
async function scoreMissing(
  { worker, timeout, item: { record, missing } }: RescoreStep<Unscored>,
): Promise<{
  readonly added: readonly ResolvedSpec[];
  readonly outcome?: ScoredRecord["outcome"];
  readonly failed: readonly NotScored[];
}> {
  const cell = { ...record.cell, metrics: missing };
  const result = await scoreMetrics({ worker, cell, timeout });
  if (result.status !== "outcome" || result.outcome.status !== "scored") {
    const reason = stepReason(result);
    return {
      added: [],
      failed: missing.map((ran) => notScored(record, reason, ran)),
    };
  }
  const { failed = {}, ...outcome } = result.outcome;
  const reasonOf = (ran: ResolvedSpec) => failed[formatSpec(ran)];
  return {
    added: missing.filter((ran) => reasonOf(ran) === undefined),
    outcome,
    failed: missing.flatMap((ran) => {
      const reason = reasonOf(ran);
      return reason === undefined ? [] : [notScored(record, reason, ran)];
    }),
  };
}

/** The record with more scores, as this machine made it. */
async function extendedRecord(
  { plugins, modulePlugins }: RescoreSession,
  { item: { record }, site }: {
    readonly item: Unscored;
    readonly site: Site;
  },
  added: readonly ResolvedSpec[],
  outcome: ScoredRecord["outcome"],
): Promise<CellRecord> {
  const { milliseconds, memory, gflops } = record.observed;
  const more = scoredAlso(record, added, outcome, plugins.metrics);
  const others = otherMetrics(plugins, more.cell.metrics);
  return {
    ...more,
    names: { ...more.names, ...(others.length > 0 && { metrics: others }) },
    command: withModules(more.command, modulePlugins.modules),
    key: await cellKey(more.cell),
    observed: {
      at: new Date().toISOString(),
      milliseconds,
      memory,
      ...site.observed,
      ...(gflops && { gflops }),
    },
  };
}

/** The command with the modules that metrics come from. */
function withModules(
  command: string,
  modules: readonly CustomModule[],
): string {
  const flags = modules.filter(({ kind }) => kind === "metric")
    .map(({ path }) => ` --metric ${shellQuoted(path)}`)
    .filter((flag) => !command.includes(flag));
  return command.replace(/(?= --metrics )/, () => flags.join(""));
}
