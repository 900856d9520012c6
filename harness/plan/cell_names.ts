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
import { displayOptions } from "../../core/records/display_options.ts";
import { changedOptions } from "../../core/plugins/resolve_options.ts";
import { formatSpec } from "../../core/plugins/spec.ts";
import type { Card } from "../../core/contracts/card.ts";

/**
 * The names of a group's cells on boards. Files and servers of the user have display names; see
 * {@linkcode displayOptions}.
 */
export async function cellNames(
  plugins: PluginLists,
  { task, explainer, metrics }: Group,
): Promise<Names> {
  const others = otherMetrics(plugins, metrics);
  const card = findCard("explainer", plugins.explainers, explainer.id);
  return {
    task: await publicSpec(findCard("task", plugins.tasks, task.id), task),
    explainer: await publicSpec(card, explainer),
    control: card.control === true,
    ...(others.length > 0 && { metrics: others }),
  };
}

/** The spec without defaults, in public names. */
export async function publicSpec(
  card: Pick<Card, "defaults">,
  { id, options }: ResolvedSpec,
): Promise<string> {
  const changed = changedOptions(card, options);
  return formatSpec({ id, options: await displayOptions(changed) });
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
