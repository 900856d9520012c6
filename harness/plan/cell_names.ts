/**
 * Naming cells.
 *
 * @module
 */
import { findCard } from "../../core/plugins/find_card.ts";
import { metrics as projects } from "../../metrics/index.ts";
import type { Group, PluginLists } from "./plan.ts";
import type {
  MetricCard,
  Names,
  ResolvedSpec,
} from "../../core/records/record.ts";
import { shortSpec } from "../../core/records/short_spec.ts";

/** The names of a group's cells on boards. */
export function cellNames(
  plugins: PluginLists,
  { task, explainer, metrics }: Group,
): Names {
  const others = otherMetrics(plugins, metrics);
  const card = findCard("explainer", plugins.explainers, explainer.id);
  return {
    task: shortSpec(findCard("task", plugins.tasks, task.id), task),
    explainer: shortSpec(card, explainer),
    control: card.control === true,
    ...(others.length > 0 && { metrics: others }),
  };
}

/** Cards of the metrics that are not the project's own, for boards. */
export function otherMetrics(
  plugins: Pick<PluginLists, "metrics">,
  metrics: readonly ResolvedSpec[],
): MetricCard[] {
  const cards = new Map(metrics.map(({ id }) => {
    const metric = findCard("metric", plugins.metrics, id);
    const { version, defaults, category, better, needs } = metric;
    return [metric, { id, version, defaults, category, better, needs }];
  }));
  for (const metric of projects) cards.delete(metric);
  return [...cards.values()];
}
