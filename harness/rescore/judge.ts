/**
 * Judging metrics: whether they notice that an explanation was spoiled.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import { formatSpec, toSpec } from "../../core/plugins/spec.ts";
import {
  type Alteration,
  alterations,
} from "../../core/records/alterations.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import type { Altered, Judgement } from "../../core/records/judgement.ts";
import type { ResolvedSpec, ScoredRecord } from "../../core/records/record.ts";
import { SCHEMA } from "../../core/records/schema.ts";
import { scoreMetrics } from "../cell/score_metrics.ts";
import { stepReason } from "../cell/step_reason.ts";
import type { StepResult } from "../cell/steps.ts";
import { metricsOf } from "../plan/plan.ts";
import { judgementKey } from "../store/cell_key.ts";
import { readJudgements } from "../store/read_store.ts";
import { openStore, writeJudgement } from "../store/write_store.ts";
import {
  type RescoreItem,
  type RescoreOptions,
  type RescoreSession,
  rescoreSession,
  type RescoreStep,
} from "./rescore_session.ts";
import { type NotScored, notScored } from "./score.ts";

/** What to judge. */
export interface JudgeOptions extends RescoreOptions {
  /** Metrics, as specs, of those that the records have. @default all of them */
  readonly metrics?: readonly (string | Spec)[];
}

/** What judging leaves. */
export interface JudgeReport {
  /** New judgements. */
  readonly judgements: readonly Judgement[];
  /** How many were there already. */
  readonly reused: number;
  /** What could not be judged. */
  readonly failed: readonly NotScored[];
}

/** A judgement to make: of the one metric of a cell. */
interface Unjudged {
  readonly key: string;
  readonly ran: ResolvedSpec;
}

/** A record and the judgements that it lacks. */
interface UnjudgedRecord extends RescoreItem {
  readonly missing: readonly Unjudged[];
}

/**
 * Scores copies of stored explanations, altered in each of the ways of {@linkcode alterations}, by
 * the metrics that scored the explanations themselves. The scores are kept in the folder, where
 * the board finds them.
 *
 * - Judgements that are there are not made again.
 * - Explainers are taken at their first seed; the other seeds' copies are altered too where a
 *   metric compares with them.
 * - Controls are left out.
 * - It computes on the backend of the records.
 * - Cost: that of scoring, three times.
 *
 * @throws {RangeError} on a folder without scored records, an unknown metric or option, before
 *   anything is scored.
 * @throws {StorageError} when the folder cannot be written.
 * @throws {Error} when the backend of the records is not there.
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function judge(options: JudgeOptions): Promise<JudgeReport> {
  const { out, signal } = options;
  const session = await rescoreSession(options);
  const { items, reused } = await unjudgedRecords(session, options);
  if (items.length > 0) await openStore(out, true);
  const results = await session.each(out, items, async (step) => {
    const judgements: Judgement[] = [];
    const failed: NotScored[] = [];
    const { record, missing } = step.item;
    const results = await alteredScores(step);
    signal?.throwIfAborted();
    for (const { key, ran } of missing) {
      const altered = alteredBy(formatSpec(ran), results);
      if (typeof altered === "string") {
        failed.push(notScored(record, altered, ran));
        continue;
      }
      const { names } = record;
      const cell = { ...record.cell, metrics: [ran] };
      const judgement: Judgement = {
        schema: SCHEMA,
        key,
        cell,
        names,
        altered,
      };
      await writeJudgement(out, judgement);
      judgements.push(judgement);
    }
    return { judgements, failed };
  });
  return {
    judgements: results.flatMap(([, result]) =>
      typeof result === "string" ? [] : result.judgements
    ),
    reused,
    failed: results.flatMap(([{ record }, result]) =>
      typeof result === "string" ? [notScored(record, result)] : result.failed
    ),
  };
}

/** The judgements that are not in the folder, by record, and how many are. */
async function unjudgedRecords(
  { plugins, records }: RescoreSession,
  { out, metrics }: JudgeOptions,
): Promise<{ items: UnjudgedRecord[]; reused: number }> {
  const named = metrics &&
    new Set(
      metricsOf(plugins, metrics.map(toSpec)).map((ran) => canonicalJson(ran)),
    );
  const { judgements } = await readJudgements(out);
  const known = new Set(judgements.map(({ key }) => key));
  const items: UnjudgedRecord[] = [];
  let reused = 0;
  for (const record of firstSeeds(records)) {
    const missing: Unjudged[] = [];
    for (const ran of record.cell.metrics) {
      if (named && !named.has(canonicalJson(ran))) continue;
      if (record.outcome.scores[formatSpec(ran)] === undefined) continue;
      const cell = { ...record.cell, metrics: [ran] };
      const key = await judgementKey(cell, alterations);
      if (known.has(key)) reused++;
      else missing.push({ key, ran });
    }
    if (missing.length > 0) items.push({ record, missing });
  }
  return { items, reused };
}

/** One record per task and explainer without controls: that of the smallest seed. */
function firstSeeds(records: readonly ScoredRecord[]): ScoredRecord[] {
  const methods = records.filter(({ names }) => !names.control);
  const groups = Map.groupBy(
    methods,
    ({ cell }) => `${formatSpec(cell.task)} ${formatSpec(cell.explainer)}`,
  );
  return [...groups.values()].map((group) =>
    group.reduce((a, b) => b.cell.seed < a.cell.seed ? b : a)
  );
}

/** Scores of a record's metrics on each altered copy. */
async function alteredScores(
  { worker, timeout, item: { record, missing } }: RescoreStep<UnjudgedRecord>,
): Promise<[Alteration, StepResult][]> {
  const cell = { ...record.cell, metrics: missing.map(({ ran }) => ran) };
  const results: [Alteration, StepResult][] = [];
  for (const altered of alterations) {
    const result = await scoreMetrics({ worker, cell, timeout, altered });
    results.push([altered, result]);
  }
  return results;
}

/** One metric on each altered copy; why not, where one could not be scored. */
function alteredBy(
  name: string,
  results: readonly (readonly [Alteration, StepResult])[],
): Altered[] | string {
  const all: Altered[] = [];
  for (const [alteration, result] of results) {
    if (result.status !== "outcome" || result.outcome.status !== "scored") {
      return stepReason(result);
    }
    const { scores, inapplicable, failed = {} } = result.outcome;
    const reason = inapplicable[name];
    const fault = failed[name];
    if (fault !== undefined) return fault;
    all.push(
      reason === undefined
        ? { alteration, scores: scores[name]! }
        : { alteration, reason },
    );
  }
  return all;
}
