/**
 * Validity of metrics that do not use the ground truth.
 *
 * @module
 */
import type { Need } from "../../core/contracts/explainer.ts";
import { kendallTau } from "../../core/statistics/kendall_tau.ts";
import type { Validity } from "../board.ts";
import type { TableMetric } from "../table_metric.ts";
import { overTasks, type TaskValues } from "../inference/over_tasks.ts";
import type { Summary } from "../summarise.ts";

/** Fewest explainers that have an order worth comparing. */
const FEWEST = 3;

/**
 * Agreement of each metric without ground truth with each metric that uses the relevant inputs, on
 * the tasks that have both.
 *
 * - Kendall's tau-b of the two over explainers, instance by instance; both are signed so that
 *   larger is better.
 * - The estimate is the mean over instances and tasks, each task weighing the same, with its 95%
 *   interval over instances.
 * - Controls are left out, since some of them look at the ground truth.
 * - Instances on which fewer than three explainers have both scores are left out.
 *
 * @param summaries Scores by metric, then task.
 */
export function metricValidity(
  summaries: ReadonlyMap<string, ReadonlyMap<string, readonly Summary[]>>,
  cardOf: (metric: string) => TableMetric,
  resamples: number,
): Validity[] {
  const metrics = [...summaries.keys()];
  const knows = (metric: string, ...truths: readonly Need[]) =>
    cardOf(metric).needs.some((need) => truths.includes(need));
  const truths = metrics.filter((one) => knows(one, "relevance"));
  const withoutTruth = metrics.filter((one) =>
    !knows(one, "relevance", "attributions", "mask")
  );
  const sign = (metric: string) => cardOf(metric).better === "higher" ? 1 : -1;
  return truths.flatMap((truth) =>
    withoutTruth.flatMap((metric) => {
      const direction = sign(truth) * sign(metric);
      const tasks = [...summaries.get(metric)!].flatMap(
        ([task, own]): TaskValues[] => {
          const known = summaries.get(truth)!.get(task) ?? [];
          const values = correlations(own, known).map((tau) => direction * tau);
          return values.every(Number.isNaN) ? [] : [{ task, values }];
        },
      );
      if (tasks.length === 0) return [];
      return [{
        metric,
        truth,
        tasks: tasks.map(({ task }) => task),
        ...overTasks(tasks, resamples, "validity"),
      }];
    })
  );
}

/** Per instance, tau-b over the explainers that have both scores. */
function correlations(
  a: readonly Summary[],
  b: readonly Summary[],
): Float64Array {
  const pairs = a.flatMap((one) => {
    const other = b.find(({ explainer }) => explainer === one.explainer);
    return other && !one.control ? [[one.means, other.means] as const] : [];
  });
  const instances = pairs[0]?.[0].length ?? 0;
  return Float64Array.from({ length: instances }, (_, i) => {
    const both = pairs.filter(([x, y]) => !Number.isNaN(x[i]! + y[i]!));
    if (both.length < FEWEST) return NaN;
    return kendallTau(both.map(([x]) => x[i]!), both.map(([, y]) => y[i]!));
  });
}
