/**
 * Scoring what is kept by more metrics, without explaining again.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { formatSpec, toSpec } from "../../core/plugins/spec.ts";
import { parseBackend } from "../../core/contracts/backend.ts";
import { currentRecords } from "../../boards/current_records.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { cards, plugins as projectPlugins } from "../plan/cards.ts";
import { otherMetrics } from "../plan/cell_names.ts";
import { cellKey } from "../store/cell_key.ts";
import {
  type CustomModule,
  joinPlugins,
  loadPlugins,
} from "../plan/load_plugins.ts";
import { surroundings } from "../run/observe.ts";
import { openWorkers } from "../run/open_workers.ts";
import { metricsOf } from "../plan/plan.ts";
import { positive } from "../../core/plugins/positive.ts";
import type {
  Cell,
  CellRecord,
  Names,
  ResolvedSpec,
  ScoredRecord,
} from "../../core/records/record.ts";
import type { RunEvent } from "../run/run.ts";
import { scoredAlso } from "./scored_also.ts";
import { shareWork } from "../run/share_work.ts";
import { stepReason } from "../cell/step_reason.ts";
import type { StepWorker } from "../cell/steps.ts";
import { readRecords, writeRecord } from "../store/store.ts";

/** What to score. */
export interface ScoreOptions {
  /** Output folder of a run. */
  readonly out: string;
  /** Metrics, as specs. @default those that the task lists now */
  readonly metrics?: readonly (string | Spec)[];
  /**
   * `file:` URLs of modules: explainers that ran, which metrics that explain again need, tasks that
   * ran, and metrics of your own, scored beside the others.
   */
  readonly modules?: readonly string[];
  /** Explainers that ran as objects of your own. */
  readonly explainers?: readonly Explainer[];
  /** Cells at a time. @default the number of cores */
  readonly jobs?: number;
  /** Seconds after which a metric on a cell is given up. @default 600 */
  readonly timeout?: number;
  /** Ends it early; what is done stays. */
  readonly signal?: AbortSignal;
  /** Told when a cell starts and ends. */
  readonly report?: (event: RunEvent) => void;
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
  readonly kept: number;
  /** What could not be scored; those cells' records stay as they were. */
  readonly failed: readonly NotScored[];
}

/**
 * Scores the kept explanations of a folder and adds a record per cell, which holds all of its
 * scores. Scores that are there are not made again.
 *
 * Cells that were skipped or failed have nothing to score. It computes on the backend of the
 * records.
 *
 * @throws {RangeError} on a folder without scored records, an unknown metric or option, before
 *   anything is scored.
 * @throws {StorageError} when the folder cannot be written.
 * @throws {Error} when the backend of the records is not there.
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function score(options: ScoreOptions): Promise<ScoreReport> {
  const { out, signal, modules = [], report = () => {} } = options;
  const timeout = positive("timeout", options.timeout ?? 600);
  const loaded = await loadPlugins(modules);
  const given = { ...NONE, explainers: options.explainers ?? [] };
  const plugins = joinPlugins(projectPlugins, loaded, given);
  const added = loaded.metrics.map(({ id }) => ({ id, options: {} }));
  const asked = options.metrics &&
    metricsOf(plugins, [...options.metrics.map(toSpec), ...added]);
  const current = await scoredRecords(out);
  const items = current.map((record) => {
    const { task } = record.cell;
    const wanted = asked ??
      metricsOf(plugins, [
        ...findCard("task", plugins.tasks, task.id).metrics,
        ...added,
      ]);
    const missing = without(wanted, record.cell.metrics);
    return { task, name: nameOf(record), record, missing };
  }).filter(({ missing }) => missing.length > 0);
  const kept = current.length - items.length;
  if (items.length === 0) return { records: [], kept, failed: [] };

  const { workers, backend, device } = await openWorkers({
    start: {
      kind: "start",
      backend: parseBackend(current[0]!.cell.backend),
      out,
      modules,
    },
    inline: options.explainers && plugins,
    most: items.length,
    ...(options.jobs !== undefined && { jobs: options.jobs }),
  });
  const facts = await surroundings(device, workers.length);
  const records: CellRecord[] = [];
  const failed: NotScored[] = [];
  let done = 0;
  const moved = (running: readonly string[]) =>
    report({ running, done, total: items.length });
  await shareWork(workers, items, async (worker, { record, missing }) => {
    const { cell, names, observed } = record;
    const wrong = backend === cell.backend
      ? await changedNetwork(worker, cell, timeout)
      : `made on ${cell.backend}, and this is ${backend}`;
    const added: [ResolvedSpec, ScoredRecord["outcome"]][] = [];
    if (wrong) failed.push({ names, seed: cell.seed, reason: wrong });
    for (const ran of wrong ? [] : missing) {
      const one = { ...cell, metrics: [ran] };
      const result = await worker.take({ kind: "score", cell: one }, timeout);
      if (result.status === "outcome" && result.outcome.status === "scored") {
        added.push([ran, result.outcome]);
      } else {
        const reason = stepReason(result);
        const metric = formatSpec(ran);
        failed.push({ names, seed: cell.seed, metric, reason });
      }
    }
    signal?.throwIfAborted();
    if (added.length > 0) {
      const { milliseconds, memory, gflops } = observed;
      const more = scoredAlso(record, added, plugins.metrics);
      const others = otherMetrics(plugins, more.cell.metrics);
      const now: CellRecord = {
        ...more,
        names: { ...more.names, ...(others.length > 0 && { metrics: others }) },
        command: withModules(more.command, loaded.modules),
        key: await cellKey(more.cell),
        observed: {
          at: new Date().toISOString(),
          milliseconds,
          memory,
          ...facts,
          ...(gflops && { gflops }),
        },
      };
      await writeRecord(out, now);
      records.push(now);
    }
    done++;
  }, { signal, moved });
  return { records, kept, failed };
}

/** The command with the modules that metrics come from. */
function withModules(
  command: string,
  modules: readonly CustomModule[],
): string {
  const flags = modules.filter(({ kind }) => kind === "metric")
    .map(({ path }) => ` --metric '${path}'`)
    .filter((flag) => !command.includes(flag));
  return command.replace(/(?= --metrics )/, flags.join(""));
}

const NONE = { explainers: [], metrics: [], tasks: [] };

/**
 * The scored records of a folder that count.
 *
 * @throws {RangeError} when there are none.
 */
export async function scoredRecords(out: string): Promise<ScoredRecord[]> {
  const { records } = await readRecords(out);
  const current = currentRecords(records, cards).filter((
    record,
  ): record is ScoredRecord => record.outcome.status === "scored");
  if (current.length > 0) return current;
  throw new RangeError(
    `Cannot use ${out}: expected scored records of the present versions in ${out}/records, current value is ${records.length} records of which none is`,
  );
}

/** What progress calls a record's cell. */
export function nameOf({ names, cell: { seed } }: CellRecord): string {
  return `${names.task} · ${names.explainer}, seed ${seed}`;
}

/** Why the network is not the one that was explained; nothing where it is. */
export async function changedNetwork(
  worker: StepWorker,
  { task, weights }: Cell,
  timeout: number,
): Promise<string | undefined> {
  const loaded = await worker.take({ kind: "load", task }, timeout);
  if (loaded.status !== "loaded") return stepReason(loaded);
  if (loaded.weights !== weights) {
    return "the network has other weights than the one that was explained";
  }
}

function without(
  wanted: readonly ResolvedSpec[],
  there: readonly ResolvedSpec[],
): ResolvedSpec[] {
  const known = new Set(there.map((ran) => canonicalJson(ran)));
  return wanted.filter((ran) => !known.has(canonicalJson(ran)));
}
