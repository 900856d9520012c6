/**
 * Summaries for tests of what boards make of them.
 *
 * @module
 */
import { rng } from "../../core/rows/rng.ts";
import { summarise, type Summary } from "../../boards/summarise.ts";

/** Explainers with these scores per instance, one seed each; `random` is the control. */
export function summaries(
  rows: Readonly<Record<string, readonly number[]>>,
  resamples = 200,
): Summary[] {
  return summarise(
    Object.entries(rows).map(([explainer, row]) => ({
      explainer,
      control: explainer === "random",
      suite: "quick_v1",
      seeds: [0],
      values: [Float64Array.from(row)],
    })),
    resamples,
    (purpose) => rng(purpose),
  );
}

/** By metric and task. */
export function byMetric(
  found: Readonly<Record<string, Record<string, Summary[]>>>,
): Map<string, Map<string, Summary[]>> {
  return new Map(
    Object.entries(found).map(([metric, tasks]) => [
      metric,
      new Map(Object.entries(tasks)),
    ]),
  );
}
