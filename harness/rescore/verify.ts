/**
 * Making recorded numbers again.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rng } from "../../core/rows/rng.ts";
import type { BackendName } from "../../models/backends.ts";
import { plugins as projectPlugins } from "../plan/cards.ts";
import { cellKey, explanationKey } from "../store/cell_key.ts";
import { compareOutcomes, type Difference } from "./compare_outcomes.ts";
import { copyExplanation } from "../store/copy_explanation.ts";
import { EXTERNAL } from "../cell/external.ts";
import { joinPlugins, loadPlugins } from "../plan/load_plugins.ts";
import { openWorkers } from "../run/open_workers.ts";
import type { PluginLists } from "../plan/plan.ts";
import { positive } from "../../core/plugins/positive.ts";
import type { Outcome, ScoredRecord } from "../../core/records/record.ts";
import type { RunEvent } from "../run/run.ts";
import { changedNetwork, nameOf, scoredRecords } from "./score.ts";
import { shareWork } from "../run/share_work.ts";
import { stepReason } from "../cell/step_reason.ts";
import type { StepWorker } from "../cell/steps.ts";
import { openStore, readExplanation } from "../store/store.ts";

/** What to verify. */
export interface VerifyOptions {
  /** Output folder of a run. */
  readonly out: string;
  /** Cells made again; all where there are fewer. @default 10 */
  readonly sample?: number;
  /** Seed of the choice. @default 0 */
  readonly seed?: number;
  /** `file:` URLs of modules whose plug-ins ran. */
  readonly modules?: readonly string[];
  /** Explainers that ran as objects of your own. */
  readonly explainers?: readonly Explainer[];
  /** Cells at a time. @default the number of cores */
  readonly jobs?: number;
  /** Seconds after which a step is given up. @default 600 */
  readonly timeout?: number;
  /** Ends it early. */
  readonly signal?: AbortSignal;
  /** Told when a cell starts and ends. */
  readonly report?: (event: RunEvent) => void;
}

/** What became of a record's numbers when they were made again. */
export type Verdict =
  & { readonly record: ScoredRecord }
  & (
    | { readonly status: "reproduced" }
    | ({ readonly status: "drifted" } & Difference)
    | { readonly status: "failed"; readonly reason: string }
  );

/**
 * Explains and scores a random sample of the scored records that count, in a folder of its own, and
 * compares what comes out with what is recorded.
 *
 * Attributions made elsewhere are taken from the folder and scored again.
 *
 * @throws {RangeError} on a bad call or a folder without scored records.
 * @throws {Error} when the backend of the records is not there.
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function verify(options: VerifyOptions): Promise<Verdict[]> {
  const { out, signal, seed = 0, modules = [], report = () => {} } = options;
  const timeout = positive("timeout", options.timeout ?? 600);
  const sample = positive("sample", options.sample ?? 10, "integer");
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
  const all = await scoredRecords(out);
  const order = rng("verify", seed).permutation(all.length);
  const chosen = Array.from(order.subarray(0, sample), (at) => all[at]!);
  const again = await Deno.makeTempDir({ prefix: "faithmark_verify_" });
  try {
    await openStore(again);
    const { workers, backend } = await openWorkers({
      start: {
        kind: "start",
        backend: parseBackend(chosen[0]!.cell.backend),
        out: again,
        modules,
      },
      inline: options.explainers && plugins,
      most: chosen.length,
      ...(options.jobs !== undefined && { jobs: options.jobs }),
    });
    const verdicts = new Map<ScoredRecord, Verdict>();
    const moved = (running: readonly string[]) =>
      report({ running, done: verdicts.size, total: chosen.length });
    const items = chosen.map((record) => (
      { task: record.cell.task, name: nameOf(record), record }
    ));
    await shareWork(workers, items, async (worker, { record }) => {
      const { cell } = record;
      const remade = backend === cell.backend
        ? await remake(worker, record, plugins, { out, again, timeout })
        : `made on ${cell.backend}, and this is ${backend}`;
      signal?.throwIfAborted();
      verdicts.set(record, await judge(record, remade, out, again));
    }, { signal, moved });
    return chosen.map((record) => verdicts.get(record)!);
  } finally {
    await Deno.remove(again, { recursive: true });
  }
}

/** The outcome of a cell made again, or why there is none. */
async function remake(
  worker: StepWorker,
  { key, cell }: ScoredRecord,
  { metrics }: PluginLists,
  { out, again, timeout }: {
    readonly out: string;
    readonly again: string;
    readonly timeout: number;
  },
): Promise<Outcome | string> {
  if (await cellKey(cell) !== key) {
    return "the record was changed: its key is not that of its cell";
  }
  for (const { id, version } of cell.metrics) {
    const now = metrics.find((card) => card.id === id)?.version;
    if (now !== version) {
      return `${id} was version ${version}, and is ${now ?? "no longer there"}`;
    }
  }
  const changed = await changedNetwork(worker, cell, timeout);
  if (changed !== undefined) return changed;
  for (const seed of [cell.seed, ...cell.repeats]) {
    const one = { ...cell, seed };
    if (cell.explainer.id === EXTERNAL) {
      if (await copyExplanation(out, again, await explanationKey(one))) {
        continue;
      }
      return "the attributions made elsewhere are missing or damaged";
    }
    const step = { kind: "explain", cell: one, batch: 128 } as const;
    const result = await worker.take(step, timeout);
    if (result.status === "outcome") return result.outcome;
    // A repeat that failed then may fail now: what counts is the scores.
    if (result.status !== "explained" && seed === cell.seed) {
      return stepReason(result);
    }
  }
  const result = await worker.take({ kind: "score", cell }, timeout);
  return result.status === "outcome" ? result.outcome : stepReason(result);
}

async function judge(
  record: ScoredRecord,
  remade: Outcome | string,
  out: string,
  again: string,
): Promise<Verdict> {
  if (typeof remade === "string") {
    return { record, status: "failed", reason: remade };
  }
  if (remade.status !== "scored") {
    const reason = stepReason({ status: "outcome", outcome: remade });
    return { record, status: "failed", reason };
  }
  const key = await explanationKey(record.cell);
  const difference = compareOutcomes(
    { ...record.outcome, kept: await attributionsOf(out, key) },
    { ...remade, kept: await attributionsOf(again, key) },
  );
  return difference
    ? { record, status: "drifted", ...difference }
    : { record, status: "reproduced" };
}

async function attributionsOf(out: string, key: string) {
  return (await readExplanation(out, key))?.explanation.attributions.data;
}
