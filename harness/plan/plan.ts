/**
 * From a suite and what the caller changes in it to the cells to run.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { Task } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import type { PluginKind } from "./check_plugin.ts";
import { findTask } from "./find_task.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import type { Cell, ResolvedSpec } from "../../core/records/record.ts";

/** One explainer on one task: its seeds share their explanations, so they run in one place. */
export interface Group {
  /** The task as it runs. */
  readonly task: ResolvedSpec;
  /** The explainer as it runs. */
  readonly explainer: ResolvedSpec;
  /** Seeds run: all for a stochastic explainer, the first otherwise. */
  readonly seeds: readonly number[];
  /** The metrics as they run. */
  readonly metrics: readonly ResolvedSpec[];
}

/** The plug-ins that specs refer to. */
export interface PluginLists {
  /** Every explainer. */
  readonly explainers: readonly Explainer[];
  /** Every metric. */
  readonly metrics: readonly Metric[];
  /** Every task. */
  readonly tasks: readonly Task[];
  /** Modules that some of them come from. */
  readonly modules?: readonly CustomModule[];
}

/** A module of the user's, as commands call it. */
export interface CustomModule {
  /** What its default export is. */
  readonly kind: PluginKind;
  /** The plug-in's id. */
  readonly id: string;
  /** Path from the current folder. */
  readonly path: string;
  /** sha256 over the module and the local files that it imports. */
  readonly source: string;
}

/**
 * Every group of the plan, tasks outermost, with options checked and resolved.
 *
 * @throws {RangeError} on an unknown id, an unknown option or a value outside its limits, before
 *   anything runs.
 * @throws {TypeError} on a value of the wrong type.
 */
export function plan(
  plugins: PluginLists,
  { tasks, explainers, metrics, added = [], seeds }: {
    readonly tasks: readonly Spec[];
    readonly explainers: readonly Spec[];
    /** Instead of the tasks' own. */
    readonly metrics?: readonly Spec[];
    /** Metrics in addition to those. */
    readonly added?: readonly Spec[];
    readonly seeds: readonly number[];
  },
): Group[] {
  const distinctSeeds = [...new Set(seeds)];
  if (
    distinctSeeds.length === 0 || !distinctSeeds.every(Number.isSafeInteger)
  ) {
    throw new RangeError(
      `Cannot plan: expected at least one whole seed, current value is [${seeds}]`,
    );
  }
  const explainerRuns = once(explainers.map((spec) => {
    const card = findCard("explainer", plugins.explainers, spec.id);
    const seeds = card.stochastic ? distinctSeeds : distinctSeeds.slice(0, 1);
    return { explainer: resolve("explainer", card, spec, plugins), seeds };
  }));
  const taskRuns = once(tasks.map((spec) => {
    const card = findTask(plugins.tasks, spec.id);
    return {
      task: resolve("task", card, spec, plugins),
      metrics: metricsOf(plugins, [...metrics ?? card.metrics, ...added]),
    };
  }));
  return taskRuns.flatMap((task) =>
    explainerRuns.map((explainer) => ({ ...task, ...explainer }))
  );
}

/** Metrics as they run, each once. */
export function metricsOf(
  plugins: Pick<PluginLists, "metrics" | "modules">,
  specs: readonly Spec[],
): ResolvedSpec[] {
  return once(specs.map((spec) => {
    const card = findCard("metric", plugins.metrics, spec.id);
    return resolve("metric", card, spec, plugins);
  }));
}

/** Each item once. */
function once<T>(items: readonly T[]): T[] {
  return [
    ...new Map(items.map((item) => [canonicalJson(item), item])).values(),
  ];
}

/** The cells of a group, one per seed. */
export function cellsOf(
  { seeds, ...group }: Group,
  weights: string,
  backend: string,
): Cell[] {
  return seeds.map((seed) => ({
    ...group,
    weights,
    seed,
    repeats: seeds.filter((other) => other !== seed),
    backend,
  }));
}

function resolve(
  kind: PluginKind,
  card: Explainer | Metric | Task,
  { options }: Spec,
  { modules = [] }: Pick<PluginLists, "modules">,
): ResolvedSpec {
  const module = modules.find((module) =>
    module.kind === kind && module.id === card.id
  );
  return {
    id: card.id,
    version: card.version,
    options: resolveOptions(card, options),
    ...(module && { source: module.source }),
  };
}
