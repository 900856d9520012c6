/**
 * Running a plan: groups to workers, outcomes to records.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { Task } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { formatSpec, toSpec } from "../../core/plugins/spec.ts";
import type { BackendName } from "../../core/contracts/backend.ts";
import { suites } from "../../tasks/suites/index.ts";
import { plugins as projectPlugins } from "../plan/cards.ts";
import { cellCommand } from "../plan/cell_command.ts";
import { cellKey } from "../store/cell_key.ts";
import { cellNames } from "../plan/cell_names.ts";
import { findSuite } from "../plan/find_suite.ts";
import { joinPlugins, loadPlugins } from "../plan/load_plugins.ts";
import { surroundings } from "./observe.ts";
import { openWorkers } from "./open_workers.ts";
import { type Group, plan, type PluginLists } from "../plan/plan.ts";
import { positive } from "../../core/plugins/positive.ts";
import type { Cell, CellRecord } from "../../core/records/record.ts";
import { runGroup } from "./run_group.ts";
import { shareWork } from "./share_work.ts";
import { shortSpec } from "../../core/records/short_spec.ts";
import { openStore, writeRecord } from "../store/store.ts";

/** What to run; every field has a default. */
export interface RunOptions {
  /** Suite that the rest is taken from. @default "quick" */
  readonly suite?: string;
  /**
   * Tasks instead of the suite's: specs such as `xor[instances=50]`, or plug-in objects of your
   * own.
   */
  readonly tasks?: readonly (string | Spec | Task)[];
  /** Explainers instead of the suite's: specs, or plug-in objects of your own. */
  readonly explainers?: readonly (string | Spec | Explainer)[];
  /**
   * `file:` URLs of modules whose default export is an explainer or a metric, used beside the
   * others, or a task, run instead of the suite's.
   */
  readonly modules?: readonly string[];
  /**
   * Metrics, as specs or plug-in objects of your own.
   *
   * @default the suite's; the tasks' own where it has none, or where tasks are chosen and no suite
   *   is named
   */
  readonly metrics?: readonly (string | Spec | Metric)[];
  /** Seeds instead of the suite's. */
  readonly seeds?: readonly number[];
  /** Backend. @default "auto" */
  readonly backend?: BackendName | "auto";
  /**
   * Groups at a time.
   *
   * @default the number of cores; 1 for plug-in objects of your own and on a graphics card
   */
  readonly jobs?: number;
  /** Seconds after which a step of a cell counts as timed out, instead of the suite's. */
  readonly timeout?: number;
  /** Output folder. @default "runs/<suite>" */
  readonly out?: string;
  /** Instances explained in one call; changes no number. @default 128 */
  readonly batch?: number;
  /** Ends the run early; what is done stays. */
  readonly signal?: AbortSignal;
  /** Told when a group starts and when a cell ends. */
  readonly report?: (event: RunEvent) => void;
}

/** Progress of a run. */
export interface RunEvent {
  /** The groups under way, as `task · explainer`. */
  readonly running: readonly string[];
  /** Cells done. */
  readonly done: number;
  /** Cells in all. */
  readonly total: number;
  /** The record of the cell that ended, if one did. */
  readonly record?: CellRecord;
  /** True when the record was there already. */
  readonly kept?: boolean;
}

/** What a run leaves. */
export interface RunReport {
  /** The suite's id. */
  readonly suite: string;
  /** The output folder. */
  readonly out: string;
  /** The plan's records, in its order. */
  readonly records: readonly CellRecord[];
  /** How many were there already. */
  readonly kept: number;
}

/**
 * Runs a suite, or what you choose of it, and keeps every outcome in the output folder.
 *
 * Cells whose record is there and scored or skipped are not run again; those that failed or ran out
 * of time are. The numbers depend on neither `jobs` nor `batch`. Plug-in objects run in this
 * thread, one at a time, and their time-outs take effect at their next call of the model;
 * everything else runs in workers, which are ended.
 *
 * @throws {RangeError} or {TypeError} on a bad call, before anything runs.
 * @throws {StorageError} when the output folder cannot be written.
 * @throws {Error} when the backend asked for is not there.
 * @throws {DOMException} `AbortError` when `signal` ends the run.
 */
export async function run(options: RunOptions = {}): Promise<RunReport> {
  const suite = findSuite(suites, options.suite ?? "quick");
  const { signal, report = () => {}, modules = [] } = options;
  const out = options.out ?? `runs/${suite.id}`;
  const timeout = positive("timeout", options.timeout ?? suite.timeout);
  const batch = positive("batch", options.batch ?? 128, "integer");
  const asked = options.explainers ?? suite.explainers;
  const loaded = await loadPlugins(modules);
  const chosen = options.suite === undefined &&
    (options.tasks !== undefined || loaded.tasks.length > 0);
  const scored = options.metrics ?? (chosen ? undefined : suite.metrics);
  const given: PluginLists = {
    explainers: asked.filter(isPlugin),
    metrics: (scored ?? []).filter(isPlugin),
    tasks: (options.tasks ?? []).filter(isPlugin),
  };
  const isInline = Object.values(given).some((plugins) => plugins.length > 0);
  const plugins = joinPlugins(projectPlugins, loaded, given);
  const tasks = options.tasks ?? (loaded.tasks.length > 0 ? [] : suite.tasks);
  const groups = plan(plugins, {
    tasks: withAdded(tasks.map(askedSpec), loaded.tasks),
    explainers: withAdded(asked.map(askedSpec), loaded.explainers),
    ...(scored && { metrics: scored.map(askedSpec) }),
    added: loaded.metrics.map(askedSpec),
    seeds: options.seeds ?? suite.seeds,
  });
  const total = groups.reduce((sum, group) => sum + group.seeds.length, 0);
  await openStore(out);
  const { workers, backend, device } = await openWorkers({
    start: { kind: "start", backend: options.backend ?? "auto", out, modules },
    inline: isInline ? plugins : undefined,
    most: groups.length,
    ...(options.jobs !== undefined && { jobs: options.jobs }),
  });

  const facts = await surroundings(device, workers.length);
  const changed = ({ explainer, task, metrics }: Group) => ({
    modules: loaded.modules.filter(({ kind, id }) =>
      kind === "metric" || id === (kind === "task" ? task : explainer).id
    ),
    ...((scored || suite.metrics || loaded.metrics.length > 0) &&
      {
        metrics: metrics.map((ran) =>
          shortSpec(findCard("metric", plugins.metrics, ran.id), ran)
        ),
      }),
  });
  const records = new Map<string, CellRecord>();
  let running: readonly string[] = [];
  let kept = 0;
  const tell = (event: Pick<RunEvent, "record" | "kept"> = {}) =>
    report({ running, done: records.size, total, ...event });
  const done = (record: CellRecord, was: boolean) => {
    records.set(coordinates(record.cell), record);
    if (was) kept++;
    tell({ record, kept: was });
  };
  const items = groups.map((group) => {
    const names = cellNames(plugins, group);
    const name = `${names.task} · ${names.explainer}`;
    return { task: group.task, name, names, group };
  });
  const moved = (now: readonly string[]) => {
    running = now;
    tell();
  };
  await shareWork(workers, items, async (worker, { group, names }) => {
    await runGroup({
      worker,
      group,
      backend,
      timeout,
      batch,
      out,
      kept: (record) => done(record, true),
      ended: async (cell, outcome, taken) => {
        signal?.throwIfAborted();
        const record: CellRecord = {
          schema: 1,
          key: await cellKey(cell),
          suite: suite.id,
          cell,
          names,
          outcome,
          command: cellCommand(
            suite.id,
            names,
            group.seeds,
            backend,
            changed(group),
          ),
          observed: { at: new Date().toISOString(), ...taken, ...facts },
        };
        await writeRecord(out, record);
        done(record, false);
      },
    });
  }, { signal, moved });
  return {
    suite: suite.id,
    out,
    kept,
    records: groups.flatMap((group) =>
      group.seeds.map((seed) => records.get(coordinates({ ...group, seed }))!)
    ),
  };
}

function coordinates(
  { task, explainer, seed }: Pick<Cell, "task" | "explainer" | "seed">,
): string {
  return [formatSpec(task), formatSpec(explainer), seed].join(" ");
}

/** Plug-ins of modules run with their defaults, unless they are asked for by name. */
function withAdded(
  asked: readonly Spec[],
  loaded: readonly (Explainer | Task)[],
) {
  const named = new Set(asked.map(({ id }) => id));
  return [
    ...asked,
    ...loaded.filter(({ id }) => !named.has(id)).map(askedSpec),
  ];
}

function askedSpec(item: string | Spec | Explainer | Metric | Task): Spec {
  return isPlugin(item) ? { id: item.id, options: {} } : toSpec(item);
}

/** True for an object of the caller's, which has a version where a spec has options. */
function isPlugin<T extends Explainer | Metric | Task>(
  item: string | Spec | T,
): item is T {
  return typeof item === "object" && "version" in item;
}
