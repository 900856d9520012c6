/**
 * How far the rows that metrics ask about lie from data.
 *
 * @module
 */
import { quantile } from "../../core/statistics/quantile.ts";
import { formatSpec } from "../../core/plugins/spec.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { shortSpec } from "../../core/records/short_spec.ts";
import type { AllCards } from "../collect.ts";
import { compare } from "../compare.ts";

/**
 * How far the rows that a metric queries lie from the data: 1 = as far as held-out rows, by their
 * median.
 */
export interface QueryDistance {
  /** The metric, as a spec. */
  readonly metric: string;
  /** Its option `replacement`; empty where it has no such option. */
  readonly replacement: string;
  /** Median over tasks. */
  readonly median: number;
  /** By task, mean over instances. */
  readonly tasks: { readonly [task: string]: number };
}

/**
 * Per metric that replaces units, by task: the distance that it noted in the records, in median
 * distances of held-out rows from data. The note is the mean over instances, and the same for every
 * explainer; where records differ, their median counts.
 */
export function distances(
  records: readonly CellRecord[],
  { metrics }: Pick<AllCards, "metrics">,
): QueryDistance[] {
  const byMetric = new Map<string, QueryDistanceNotes>();
  for (const { names, cell, outcome } of records) {
    if (outcome.status !== "scored") continue;
    for (const ran of cell.metrics) {
      const note = outcome.notes[`${formatSpec(ran)}.data_distance`];
      const card = metrics.find(({ id, version }) =>
        id === ran.id && version === ran.version
      );
      if (note == null || !card) continue;
      const metric = shortSpec(card, ran);
      const own = byMetric.get(metric) ?? {
        replacement: String(ran.options["replacement"] ?? ""),
        byTask: new Map<string, number[]>(),
      };
      byMetric.set(metric, own);
      const { task } = names;
      own.byTask.set(task, [...own.byTask.get(task) ?? [], note]);
    }
  }
  return [...byMetric].sort(([a], [b]) => compare(a, b)).map(
    ([metric, { replacement, byTask }]) => {
      const tasks = [...byTask].sort(([a], [b]) => compare(a, b))
        .map(([task, notes]) => [task, median(notes)] as const);
      return {
        metric,
        replacement,
        median: median(tasks.map(([, distance]) => distance)),
        tasks: Object.fromEntries(tasks),
      };
    },
  );
}

/** What records note of one metric. */
interface QueryDistanceNotes {
  readonly replacement: string;
  readonly byTask: Map<string, number[]>;
}

function median(values: readonly number[]): number {
  return quantile(values.toSorted((a, b) => a - b), 0.5);
}
