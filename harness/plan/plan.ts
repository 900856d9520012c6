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
    return { explainer: resolve(card, spec), seeds };
  }));
  const taskRuns = once(tasks.map((spec) => {
    const card = findTask(plugins.tasks, spec.id);
    return {
      task: resolve(card, spec),
      metrics: metricsOf(plugins, [...metrics ?? card.metrics, ...added]),
    };
  }));
  return taskRuns.flatMap((task) =>
    explainerRuns.map((explainer) => ({ ...task, ...explainer }))
  );
}

/** Metrics as they run, each once. */
export function metricsOf(
  { metrics }: Pick<PluginLists, "metrics">,
  specs: readonly Spec[],
): ResolvedSpec[] {
  return once(
    specs.map((spec) => resolve(findCard("metric", metrics, spec.id), spec)),
  );
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
  card: Explainer | Metric | Task,
  { options }: Spec,
): ResolvedSpec {
  return {
    id: card.id,
    version: card.version,
    options: resolveOptions(card, options),
  };
}
