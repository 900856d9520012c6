/**
 * Judging metrics: whether they notice that an explanation was spoiled.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { formatSpec, toSpec } from "../../core/plugins/spec.ts";
import { parseBackend } from "../../core/contracts/backend.ts";
import { alterations } from "../../core/records/alterations.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { plugins as projectPlugins } from "../plan/cards.ts";
import { judgementKey } from "../store/cell_key.ts";
import type { Altered, Judgement } from "../../core/records/judgement.ts";
import { joinPlugins, loadPlugins } from "../plan/load_plugins.ts";
import { openWorkers } from "../run/open_workers.ts";
import { metricsOf } from "../plan/plan.ts";
import { positive } from "../../core/plugins/positive.ts";
import type { Cell, ScoredRecord } from "../../core/records/record.ts";
import type { RunEvent } from "../run/run.ts";
import {
  changedNetwork,
  nameOf,
  type NotScored,
  scoredRecords,
} from "./score.ts";
import { shareWork } from "../run/share_work.ts";
import { stepReason } from "../cell/step_reason.ts";
import type { StepWorker } from "../cell/steps.ts";
import { openStore, readJudgements, writeJudgement } from "../store/store.ts";

/** What to judge. */
export interface JudgeOptions {
  /** Output folder of a run. */
  readonly out: string;
  /** Metrics, as specs, of those that the records have. @default all of them */
  readonly metrics?: readonly (string | Spec)[];
  /** `file:` URLs of modules whose explainers, metrics and tasks ran. */
  readonly modules?: readonly string[];
  /** Explainers that ran as objects of your own. */
  readonly explainers?: readonly Explainer[];
  /** Cells at a time. @default the number of cores */
  readonly jobs?: number;
  /** Seconds after which a metric on a copy is given up. @default 600 */
  readonly timeout?: number;
  /** Ends it early; what is done stays. */
  readonly signal?: AbortSignal;
  /** Told when a cell starts and ends. */
  readonly report?: (event: RunEvent) => void;
}

/** What judging leaves. */
export interface JudgeReport {
  /** New judgements. */
  readonly judgements: readonly Judgement[];
  /** How many were there already. */
  readonly kept: number;
  /** What could not be judged. */
  readonly failed: readonly NotScored[];
}

/**
 * Scores copies of kept explanations, altered in each of the ways of {@linkcode alterations}, by
 * the metrics that scored the explanations themselves, and keeps the scores in the folder, where
 * the board finds them. Judgements that are there are not made again.
 *
 * Explainers are taken at their first seed; the other seeds' copies are altered too where a metric
 * compares with them. Controls are left out. Cost: that of scoring, three times. It computes on the
 * backend of the records.
 *
 * @throws {RangeError} on a folder without scored records, an unknown metric or option, before
 *   anything is scored.
 * @throws {StorageError} when the folder cannot be written.
 * @throws {Error} when the backend of the records is not there.
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function judge(options: JudgeOptions): Promise<JudgeReport> {
  const { out, signal, modules = [], report = () => {} } = options;
  const timeout = positive("timeout", options.timeout ?? 600);
  const given = {
    explainers: options.explainers ?? [],
    metrics: [],
    tasks: [],
  };
  const plugins = joinPlugins(
    projectPlugins,
    await loadPlugins(modules),
    given,
  );
  const asked = options.metrics &&
    new Set(
      metricsOf(plugins, options.metrics.map(toSpec)).map((ran) =>
        canonicalJson(ran)
      ),
    );
  const { judgements: known } = await readJudgements(out);
  const there = new Set(known.map(({ key }) => key));
  const items: Item[] = [];
  let kept = 0;
  for (const record of firstSeeds(await scoredRecords(out))) {
    const missing: Missing[] = [];
    for (const ran of record.cell.metrics) {
      if (asked && !asked.has(canonicalJson(ran))) continue;
      if (record.outcome.scores[formatSpec(ran)] === undefined) continue;
      const cell = { ...record.cell, metrics: [ran] };
      const key = await judgementKey(cell, alterations);
      if (there.has(key)) kept++;
      else missing.push({ key, cell });
    }
    const { task } = record.cell;
    const item = { task, name: nameOf(record), record, missing };
    if (missing.length > 0) items.push(item);
  }
  if (items.length === 0) return { judgements: [], kept, failed: [] };

  await openStore(out, true);
  const { workers, backend } = await openWorkers({
    start: {
      kind: "start",
      backend: parseBackend(items[0]!.record.cell.backend),
      out,
      modules,
    },
    inline: options.explainers && plugins,
    most: items.length,
    ...(options.jobs !== undefined && { jobs: options.jobs }),
  });
  const judgements: Judgement[] = [];
  const failed: NotScored[] = [];
  let done = 0;
  const moved = (running: readonly string[]) =>
    report({ running, done, total: items.length });
  await shareWork(workers, items, async (worker, { record, missing }) => {
    const { cell: { seed, backend: made }, names } = record;
    const wrong = backend === made
      ? await changedNetwork(worker, record.cell, timeout)
      : `made on ${made}, and this is ${backend}`;
    if (wrong !== undefined) failed.push({ names, seed, reason: wrong });
    for (const { key, cell } of wrong === undefined ? missing : []) {
      const altered = await alteredScores(worker, cell, timeout);
      signal?.throwIfAborted();
      if (typeof altered === "string") {
        const metric = formatSpec(cell.metrics[0]!);
        failed.push({ names, seed, metric, reason: altered });
        continue;
      }
      const judgement: Judgement = { schema: 1, key, cell, names, altered };
      await writeJudgement(out, judgement);
      judgements.push(judgement);
    }
    done++;
  }, { signal, moved });
  return { judgements, kept, failed };
}

/** A metric that has not judged a cell. */
interface Missing {
  readonly key: string;
  readonly cell: Cell;
}

/** A cell and what it lacks. */
interface Item {
  readonly task: Spec;
  readonly name: string;
  readonly record: ScoredRecord;
  readonly missing: readonly Missing[];
}

/** One record per task and explainer without controls: that of the smallest seed. */
function firstSeeds(records: readonly ScoredRecord[]): ScoredRecord[] {
  const methods = records.filter(({ names }) => !names.control);
  const groups = Map.groupBy(
    methods,
    ({ cell }) => `${formatSpec(cell.task)} ${formatSpec(cell.explainer)}`,
  );
  return [...groups.values()].map((own) =>
    own.reduce((a, b) => b.cell.seed < a.cell.seed ? b : a)
  );
}

/** The cell's metric on each altered copy; why not, where one could not be scored. */
async function alteredScores(
  worker: StepWorker,
  cell: Cell,
  timeout: number,
): Promise<Altered[] | string> {
  const name = formatSpec(cell.metrics[0]!);
  const all: Altered[] = [];
  for (const alteration of alterations) {
    const step = { kind: "score", cell, altered: alteration } as const;
    const result = await worker.take(step, timeout);
    if (result.status !== "outcome" || result.outcome.status !== "scored") {
      return stepReason(result);
    }
    const { scores, inapplicable } = result.outcome;
    const reason = inapplicable[name];
    all.push(
      reason === undefined
        ? { alteration, scores: scores[name]! }
        : { alteration, reason },
    );
  }
  return all;
}
