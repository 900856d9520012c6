/**
 * Methods that are known to be better than chance.
 *
 * @module
 */
import type { Need } from "../../core/contracts/explainer.ts";
import { holm } from "../../core/statistics/holm.ts";
import { wilcoxon } from "../../core/statistics/wilcoxon.ts";
import { meanOf } from "../inference/estimate.ts";
import type { TableMetric } from "../table_metric.ts";
import type { Summary } from "../summarise.ts";

/** Needs of a metric that uses the ground truth. */
const TRUTHS: readonly Need[] = ["relevance", "mask", "attributions"];

/**
 * By task, the ranked explainers that are better than `random` under some metric that uses the
 * ground truth.
 *
 * - Wilcoxon's signed-rank test of differences per instance, at 5% after Holm's correction over the
 *   task's explainers.
 * - Tasks without such a metric or without `random` are absent.
 *
 * @param summaries Scores by metric, then task.
 */
export function knownGood(
  summaries: ReadonlyMap<string, ReadonlyMap<string, readonly Summary[]>>,
  cardOf: (metric: string) => TableMetric,
): Map<string, Set<string>> {
  const good = new Map<string, Set<string>>();
  for (const [metric, byTask] of summaries) {
    const { needs, better } = cardOf(metric);
    if (!needs.some((need) => TRUTHS.includes(need))) continue;
    const sign = better === "higher" ? 1 : -1;
    for (const [task, rows] of byTask) {
      const random = rows.find(({ explainer }) => explainer === "random");
      if (!random) continue;
      const ranked = rows.filter(({ control }) => !control);
      const differences = ranked.map(({ means }) =>
        means.map((mean, i) => sign * (mean - random.means[i]!))
          .filter((difference) => !Number.isNaN(difference))
      );
      const corrected = holm(
        differences.map((own) => wilcoxon(own).pValue),
      );
      const own = good.get(task) ?? new Set();
      good.set(task, own);
      ranked.forEach(({ explainer }, i) => {
        if (corrected[i]! < 0.05 && meanOf(differences[i]!) > 0) {
          own.add(explainer);
        }
      });
    }
  }
  return good;
}
