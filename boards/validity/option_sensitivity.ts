/**
 * How far a metric's ranking depends on the metric's own options.
 *
 * @module
 */
import { kendallTau } from "../../core/statistics/kendall_tau.ts";
import {
  type Interval,
  percentileInterval,
} from "../../core/statistics/percentile_interval.ts";
import { parseSpec } from "../../core/plugins/spec.ts";
import { compare } from "../compare.ts";
import { meanOf } from "../inference/estimate.ts";
import type { TableMetric } from "../table_metric.ts";
import type { Summary } from "../summarise.ts";

/** Explainers below which an order says nothing. */
const FEWEST = 3;

/** Bootstrap resamples behind each interval, at most: there is one for every pair of options. */
const RESAMPLES = 1000;

/** How similarly two options of one metric order explainers. */
export interface OrderAgreement extends Interval {
  /** The metric under one option, as a spec. */
  readonly a: string;
  /** Under the other. */
  readonly b: string;
  /** Tasks that the orders are made on. */
  readonly tasks: readonly string[];
  /** Explainers that are ordered. */
  readonly explainers: readonly string[];
  /** Kendall's tau-b of the two orders; its 95% interval over instances. */
  readonly tau: number;
}

/** One metric under several of its options. */
export interface OptionSensitivity {
  /** The metric's id. */
  readonly id: string;
  /** The metric under each option, as specs. */
  readonly metrics: readonly string[];
  /** Tasks that the ranks are made on: those that all options have. */
  readonly tasks: readonly string[];
  /** Explainers with a score under every option on these tasks, in order of their mean rank. */
  readonly places: readonly {
    /** The explainer, as a spec. */
    readonly explainer: string;
    /** Its rank under each option, 1 = best; equal ones share the smaller rank. */
    readonly places: readonly number[];
  }[];
  /** Every pair of options that orders at least three explainers. */
  readonly agreements: readonly OrderAgreement[];
}

type ByTask = ReadonlyMap<string, readonly Summary[]>;

/** Explainers' scores under several metrics, over the tasks that all have. */
interface Block {
  readonly tasks: readonly string[];
  readonly explainers: readonly string[];
  /** `[metric][explainer][task]`. */
  readonly cells: readonly (readonly (readonly Summary[])[])[];
}

/**
 * For each metric that ran under several options: the rank of every explainer under each, and
 * Kendall's tau-b between the orders of each pair.
 *
 * - An order is by the mean over tasks; its interval resamples instances, the same for all options.
 * - Only explainers with a score under all compared options on all of their common tasks count;
 *   controls do not.
 * - Pairs with fewer than three such explainers are left out.
 *
 * @param summaries Scores by metric, then task.
 */
export function optionSensitivity(
  summaries: ReadonlyMap<string, ByTask>,
  cardOf: (metric: string) => Pick<TableMetric, "better">,
): OptionSensitivity[] {
  const families = Map.groupBy(
    [...summaries.keys()].sort(compare),
    (metric) => parseSpec(metric).id,
  );
  return [...families].flatMap(([id, metrics]) => {
    const agreements = metrics.flatMap((a, i) =>
      metrics.slice(i + 1).flatMap((b) => orderAgreement(a, b, summaries))
    );
    if (agreements.length === 0) return [];
    const sign = cardOf(metrics[0]!).better === "higher" ? 1 : -1;
    const { tasks, explainers, cells } = blockOf(metrics, summaries);
    const values = cells.map((rows) => rows.map((own) => sign * valueOf(own)));
    const places = explainers.map((explainer, e) => ({
      explainer,
      places: values.map((own) =>
        1 + own.filter((other) => other > own[e]!).length
      ),
    })).sort((a, b) => meanOf(a.places) - meanOf(b.places));
    return [{ id, metrics, tasks, places, agreements }];
  });
}

function orderAgreement(
  a: string,
  b: string,
  summaries: ReadonlyMap<string, ByTask>,
): OrderAgreement[] {
  const { tasks, explainers, cells: [one, other] } = blockOf(
    [a, b],
    summaries,
  );
  if (explainers.length < FEWEST) return [];
  const tau = kendallTau(one!.map(valueOf), other!.map(valueOf));
  if (Number.isNaN(tau)) return [];
  const resamples = Math.min(RESAMPLES, one![0]![0]!.draws.length);
  const draws = Float64Array.from({ length: resamples }, (_, draw) => {
    const at = (own: readonly Summary[]) =>
      meanOf(own.map(({ draws }) => draws[draw]!));
    return kendallTau(one!.map(at), other!.map(at));
  });
  return [{ a, b, tasks, explainers, tau, ...percentileInterval(draws) }];
}

/** Ranked explainers that have a mean under every metric on every task that all metrics have. */
function blockOf(
  metrics: readonly string[],
  summaries: ReadonlyMap<string, ByTask>,
): Block {
  const defined = metrics.map((metric) =>
    new Map(
      [...summaries.get(metric)!].map(([task, own]) => [
        task,
        new Map(
          own.filter(({ control, estimate }) =>
            !control && estimate.mean !== null
          ).map((one) => [one.explainer, one]),
        ),
      ]),
    )
  );
  const tasks = [...defined[0]!.keys()].filter((task) =>
    defined.every((byTask) => (byTask.get(task)?.size ?? 0) > 0)
  );
  const first = tasks[0];
  const explainers = first === undefined
    ? []
    : [...defined[0]!.get(first)!.keys()].filter((explainer) =>
      defined.every((byTask) =>
        tasks.every((task) => byTask.get(task)!.has(explainer))
      )
    );
  const cells = defined.map((byTask) =>
    explainers.map((explainer) =>
      tasks.map((task) => byTask.get(task)!.get(explainer)!)
    )
  );
  return { tasks, explainers, cells };
}

/** Mean over tasks. */
function valueOf(own: readonly Summary[]): number {
  return meanOf(own.map(({ estimate }) => estimate.mean!));
}
