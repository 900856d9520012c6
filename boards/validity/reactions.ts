/**
 * Whether metrics notice that explanations were spoiled.
 *
 * @module
 */
import { formatSpec } from "../../core/plugins/spec.ts";
import { alterationName } from "../../core/records/alterations.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import type { Judgement } from "../../core/records/judgement.ts";
import type { Cell, CellRecord } from "../../core/records/record.ts";
import { shortSpec } from "../../core/records/short_spec.ts";
import type { Estimate } from "../inference/estimate.ts";
import type { AllCards } from "../collect.ts";
import { compare } from "../compare.ts";
import { overTasks, type TaskValues } from "../inference/over_tasks.ts";

/**
 * Scores that differ by less than this, absolutely or relative to the larger one, count as equal:
 * sums in another order may differ by as much.
 */
const ROUNDING = 1e-12;
const RELATIVE = 1e-9;

/** How often an explanation scores better than a spoiled copy of itself. */
export interface Reaction extends Estimate {
  /** The metric, as a spec. */
  readonly metric: string;
  /** `noise 0.1`, `noise 0.5` (shares of the attributions' own standard deviation) or `shuffle`. */
  readonly alteration: string;
  /** Tasks of the mean. */
  readonly tasks: readonly string[];
  /** Explainers of the mean. */
  readonly explainers: readonly string[];
  /**
   * True where these are the explainers known to be better than random; false where no task tells,
   * and they are all explainers.
   */
  readonly betterThanRandom: boolean;
  /** Why the metric has no score of such copies, where it has none. */
  readonly reason?: string;
}

/** Scores of one cell by one metric, compared with those of its copies altered in one way. */
interface Compared {
  readonly metric: string;
  readonly alteration: string;
  readonly task: string;
  readonly explainer: string;
  /**
   * Per instance: 1 where the honest explanation scores better than its copy, 0.5 where equal, NaN
   * where one has no score; nothing where the metric does not apply.
   */
  readonly wins?: Float64Array;
  readonly reason?: string;
}

/**
 * Per metric and alteration: how often an explanation scores better than its altered copy on the
 * same instance, equal scores counted half.
 *
 * - The estimate is the mean over explainers, instances and tasks, with its 95% interval over
 *   instances.
 * - Only explainers that are known to be better than random count, on tasks where that is known.
 *   Where there is no such task, all explainers and all tasks count.
 * - Judgements whose cell is not that of a current record do not count.
 *
 * @param records The current records.
 * @param good By task, the explainers that are better than random; absent where that is not known.
 */
export function reactions(
  judgements: readonly Judgement[],
  records: readonly CellRecord[],
  good: ReadonlyMap<string, ReadonlySet<string>>,
  { metrics }: Pick<AllCards, "metrics">,
  resamples: number,
): Reaction[] {
  const byCell = new Map(records.map((record) => [cellOf(record), record]));
  const all = judgements.flatMap((judgement) => {
    const record = byCell.get(cellOf(judgement));
    const ran = judgement.cell.metrics[0]!;
    const card = metrics.find(({ id, version }) =>
      id === ran.id && version === ran.version
    );
    if (record?.outcome.status !== "scored" || !card) return [];
    const honest = record.outcome.scores[formatSpec(ran)];
    if (!honest) return [];
    const { task, explainer } = record.names;
    return judgement.altered.map((altered): Compared => ({
      metric: shortSpec(card, ran),
      alteration: alterationName(altered.alteration),
      task,
      explainer,
      ...("reason" in altered ? { reason: altered.reason } : {
        wins: wins(honest, altered.scores, card.better === "higher" ? 1 : -1),
      }),
    }));
  });
  const groups = Map.groupBy(
    all,
    ({ metric, alteration }) => `${metric} ${alteration}`,
  );
  return [...groups.values()].map((own) => reaction(own, good, resamples))
    .sort((a, b) =>
      compare(a.metric, b.metric) || compare(a.alteration, b.alteration)
    );
}

/** The mean of one metric under one alteration. */
function reaction(
  own: readonly Compared[],
  good: ReadonlyMap<string, ReadonlySet<string>>,
  resamples: number,
): Reaction {
  const { metric, alteration } = own[0]!;
  const defined = own.filter(({ wins }) => wins?.some((win) => win >= 0));
  const better = defined.filter(({ task, explainer }) =>
    good.get(task)?.has(explainer)
  );
  const counted = better.length > 0 ? better : defined;
  const tasks = [...Map.groupBy(counted, ({ task }) => task)]
    .sort(([a], [b]) => compare(a, b))
    .map(([task, rows]): TaskValues => ({
      task,
      values: meanWins(rows.map(({ wins }) => wins!)),
    }));
  const reason = own.find(({ reason }) => reason !== undefined)?.reason;
  return {
    metric,
    alteration,
    tasks: tasks.map(({ task }) => task),
    explainers: [...new Set(counted.map(({ explainer }) => explainer))]
      .sort(compare),
    betterThanRandom: better.length > 0,
    ...(tasks.length > 0 ? overTasks(tasks, resamples, "reaction") : {
      mean: null,
      low: null,
      high: null,
      n: 0,
      missing: 0,
      ...(reason !== undefined && { reason }),
    }),
  };
}

/** Everything that a cell's explanation depends on, and the seeds that it is compared with. */
function cellOf({ cell }: { readonly cell: Cell }): string {
  return canonicalJson({ ...cell, metrics: [] });
}

function wins(
  honest: readonly (number | null)[],
  altered: readonly (number | null)[],
  sign: number,
): Float64Array {
  return Float64Array.from(honest, (own, i) => {
    const other = altered[i] ?? null;
    if (own === null || other === null) return NaN;
    const by = sign * (own - other);
    const least = Math.max(
      ROUNDING,
      RELATIVE * Math.max(Math.abs(own), Math.abs(other)),
    );
    return Math.abs(by) <= least ? 0.5 : Number(by > 0);
  });
}

/** Per instance, the mean over methods that have one. */
function meanWins(rows: readonly Float64Array[]): Float64Array {
  return rows[0]!.map((_, i) => {
    const own = rows.map((row) => row[i]!).filter((win) => win >= 0);
    return own.reduce((sum, win) => sum + win, 0) / own.length;
  });
}
