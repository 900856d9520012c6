/**
 * From a suite and what the caller changes in it to the groups to run.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { Suite } from "../../core/contracts/suite.ts";
import type { Task } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { toSpec } from "../../core/plugins/spec.ts";
import { shortSpec } from "../../core/records/short_spec.ts";
import { plugins as projectPlugins } from "./cards.ts";
import type { CommandChanges } from "./cell_command.ts";
import { joinPlugins, type ModulePlugins } from "./load_plugins.ts";
import { type Group, plan, type PluginLists } from "./plan.ts";

/** What to run; every field has a default. */
export interface RunChoice {
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
   * Metrics, as specs or plug-in objects of your own.
   *
   * @default the suite's; the tasks' own where it has none, or where tasks are chosen and no suite
   *   is named
   */
  readonly metrics?: readonly (string | Spec | Metric)[];
  /** Seeds instead of the suite's. */
  readonly seeds?: readonly number[];
}

/** What runs, and what it needs. */
export interface PlannedRun {
  /** The groups, tasks outermost. */
  readonly groups: readonly Group[];
  /** Every plug-in: the project's, those of modules, and the caller's. */
  readonly plugins: PluginLists;
  /** The same where some are objects, which cannot cross to a worker; otherwise absent. */
  readonly inline: PluginLists | undefined;
  /** What the command that makes a group again must say besides the suite. */
  readonly changesOf: (group: Group) => CommandChanges;
}

/**
 * Plans a run.
 *
 * - Explainers and tasks of modules run with their defaults, unless they are named.
 * - Metrics of modules score with the others.
 * - Where tasks are chosen and no suite is named, the tasks' own metrics score, not the suite's.
 *
 * @throws {RangeError} or {TypeError} on an unknown id, a bad option or two plug-ins of one id.
 */
export function plannedRun(
  suite: Suite,
  choice: RunChoice,
  modulePlugins: ModulePlugins,
): PlannedRun {
  const hasOwnTasks = choice.suite === undefined &&
    (choice.tasks !== undefined || modulePlugins.tasks.length > 0);
  const metrics = choice.metrics ?? (hasOwnTasks ? undefined : suite.metrics);
  const explainers = choice.explainers ?? suite.explainers;
  const tasks = choice.tasks ??
    (modulePlugins.tasks.length > 0 ? [] : suite.tasks);
  const objects: PluginLists = {
    explainers: explainers.filter(isPlugin),
    metrics: (metrics ?? []).filter(isPlugin),
    tasks: (choice.tasks ?? []).filter(isPlugin),
  };
  const hasObjects = Object.values(objects).some((list) => list.length > 0);
  const plugins = joinPlugins(projectPlugins, modulePlugins, objects);
  const groups = plan(plugins, {
    tasks: withLoaded(tasks.map(specOf), modulePlugins.tasks),
    explainers: withLoaded(explainers.map(specOf), modulePlugins.explainers),
    ...(metrics && { metrics: metrics.map(specOf) }),
    added: modulePlugins.metrics.map(specOf),
    seeds: choice.seeds ?? suite.seeds,
  });
  const namesMetrics = metrics !== undefined || suite.metrics !== undefined ||
    modulePlugins.metrics.length > 0;
  return {
    groups,
    plugins,
    inline: hasObjects ? plugins : undefined,
    changesOf: ({ explainer, task, metrics }) => ({
      modules: modulePlugins.modules.filter(({ kind, id }) =>
        kind === "metric" || id === (kind === "task" ? task : explainer).id
      ),
      ...(namesMetrics && {
        metrics: metrics.map((ran) =>
          shortSpec(findCard("metric", plugins.metrics, ran.id), ran)
        ),
      }),
    }),
  };
}

/** The specs, and those of plug-ins from modules that they do not name. */
function withLoaded(
  specs: readonly Spec[],
  modulePlugins: readonly (Explainer | Task)[],
): Spec[] {
  const ids = new Set(specs.map(({ id }) => id));
  return [
    ...specs,
    ...modulePlugins.filter(({ id }) => !ids.has(id)).map(specOf),
  ];
}

function specOf(item: string | Spec | Explainer | Metric | Task): Spec {
  return isPlugin(item) ? { id: item.id, options: {} } : toSpec(item);
}

/** True for an object of the caller's, which has a version where a spec has options. */
function isPlugin<T extends Explainer | Metric | Task>(
  item: string | Spec | T,
): item is T {
  return typeof item === "object" && "version" in item;
}
