/**
 * From records to aligned scores.
 *
 * @module
 */
import { formatSpec } from "../core/plugins/spec.ts";
import type { CellRecord, MetricCard } from "../core/records/record.ts";
import { shortSpec } from "../core/records/short_spec.ts";
import { compare } from "./compare.ts";
import type { Cards } from "./current_records.ts";

/** Scores of one explainer on one task under one metric. */
export interface Series {
  /** The explainer, as a short spec. */
  readonly explainer: string;
  /** True for an anchor without a rank. */
  readonly control: boolean;
  /** The suite of its records. */
  readonly suite: string;
  /** Seeds, ascending. */
  readonly seeds: readonly number[];
  /** Per seed, one score per instance; NaN where undefined. */
  readonly values: readonly Float64Array[];
}

/** Scores by metric, then by task. */
export type Collected = ReadonlyMap<string, ReadonlyMap<string, Series[]>>;

/** Cards of every kind of plug-in that records refer to. */
export interface AllCards extends Cards {
  /** Every metric's card. */
  readonly metrics: readonly MetricCard[];
}

/**
 * Aligns the scored records; metrics, tasks and explainers are in alphabetical order.
 *
 * Metrics that no longer exist, or have another version now, are left out.
 */
export function collect(
  records: readonly CellRecord[],
  cards: AllCards,
): Collected {
  const collected = new Map<string, Map<string, Series[]>>();
  const ordered = records.toSorted((a, b) =>
    compare(a.names.task, b.names.task) ||
    compare(a.names.explainer, b.names.explainer) || a.cell.seed - b.cell.seed
  );
  for (const record of ordered) {
    const { task, explainer, control } = record.names;
    if (record.outcome.status !== "scored") continue;
    for (const ran of record.cell.metrics) {
      const scores = record.outcome.scores[formatSpec(ran)];
      const card = cards.metrics.find(({ id, version }) =>
        id === ran.id && version === ran.version
      );
      if (!scores || !card) continue;
      const metric = shortSpec(card, ran);
      const byTask = entry(collected, metric, () => new Map());
      const series = entry<string, Series[]>(byTask, task, () => []);
      const values = Float64Array.from(scores, (score) => score ?? NaN);
      const last = series.at(-1);
      if (last?.explainer === explainer) {
        series[series.length - 1] = {
          ...last,
          seeds: [...last.seeds, record.cell.seed],
          values: [...last.values, values],
        };
      } else {
        series.push({
          explainer,
          control,
          suite: record.suite,
          seeds: [record.cell.seed],
          values: [values],
        });
      }
    }
  }
  return new Map([...collected].sort(([a], [b]) => compare(a, b)));
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
