/**
 * Places over tasks.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";
import { friedman } from "../../core/statistics/friedman.ts";
import { nemenyiDifference } from "../../core/statistics/nemenyi_difference.ts";
import {
  type Interval,
  percentileInterval,
} from "../../core/statistics/percentile_interval.ts";
import { midRanks } from "../../core/statistics/ranks.ts";
import { tieGroups } from "../../core/statistics/tie_groups.ts";
import { groupLetters } from "./group_letters.ts";
import { meanOf } from "./estimate.ts";

/** One explainer's places over tasks. */
export interface MeanRank extends Interval {
  /** The explainer, as a spec. */
  readonly explainer: string;
  /**
   * Mean over tasks of its place among ranked rows, 1 = best, ties sharing the middle; 95% interval
   * over tasks and instances.
   */
  readonly meanRank: number;
  /** Letters shared by rows whose mean ranks lie within the critical difference. */
  readonly group: string;
}

/** Friedman's test over tasks with Nemenyi's comparison of all pairs. */
export interface AcrossTasks {
  /** Friedman's statistic; null where all rows tie on every task. */
  readonly statistic: number | null;
  /** Its p value. */
  readonly pValue: number;
  /**
   * Kendall's W, in [0, 1]: 1 = every task has the same ranking; null where all rows tie on every
   * task.
   */
  readonly concordance: number | null;
  /** Mean ranks that differ by more are significantly different at 5%, over all pairs together. */
  readonly criticalDifference: number;
  /** Ranked rows, best first. */
  readonly rows: readonly MeanRank[];
}

/** Error rate over all pairs. */
const ALPHA = 0.05;

/** Resamples behind each interval, at most: ranks are coarser than means. */
const RESAMPLES = 1000;

/** An explainer's scores by task, larger = better. */
export interface ByTask {
  /** The explainer, as a short spec. */
  readonly explainer: string;
  /** Per task, its mean. */
  readonly values: readonly number[];
  /** Per task, bootstrap draws of that mean. */
  readonly draws: readonly Float64Array[];
}

/**
 * Friedman's test, mean ranks and Nemenyi's groups; tasks are the blocks. Undefined for fewer than
 * two tasks or explainers.
 *
 * - Intervals resample tasks with replacement, and within each task its bootstrap means.
 * - Both tests are asymptotic in the number of tasks: with three or four they have little power.
 */
export function acrossTasks(
  rows: readonly ByTask[],
  rng: Rng,
): AcrossTasks | undefined {
  const tasks = rows[0]?.values.length ?? 0;
  if (tasks < 2 || rows.length < 2) return undefined;
  const { meanRanks, statistic, pValue, concordance } = friedman(
    Array.from(
      { length: tasks },
      (_, task) => rows.map(({ values }) => -values[task]!),
    ),
  );
  const criticalDifference = nemenyiDifference(rows.length, tasks, ALPHA);
  const order = [...rows.keys()].sort((a, b) => meanRanks[a]! - meanRanks[b]!);
  const groups = tieGroups(
    rows.map((_, a) =>
      rows.map((_, b) =>
        Math.abs(meanRanks[a]! - meanRanks[b]!) <= criticalDifference
      )
    ),
    order,
  );
  const draws = resampledRanks(rows, tasks, rng);
  return {
    statistic: Number.isNaN(statistic) ? null : statistic,
    pValue,
    concordance: Number.isNaN(concordance) ? null : concordance,
    criticalDifference,
    rows: order.map((row) => ({
      explainer: rows[row]!.explainer,
      meanRank: meanRanks[row]!,
      ...percentileInterval(draws.map((ranks) => ranks[row]!)),
      group: groupLetters(groups[row]!),
    })),
  };
}

/**
 * Per resample, each row's mean rank over tasks drawn with replacement. A draw without any defined
 * score keeps the mean itself.
 */
function resampledRanks(
  rows: readonly ByTask[],
  tasks: number,
  rng: Rng,
): number[][] {
  const resamples = Math.min(RESAMPLES, rows[0]!.draws[0]!.length);
  return Array.from({ length: resamples }, (_, draw) => {
    const drawn = Array.from({ length: tasks }, () => {
      const task = rng.integer(tasks);
      return midRanks(rows.map(({ values, draws }) => {
        const value = draws[task]![draw]!;
        return -(Number.isNaN(value) ? values[task]! : value);
      }));
    });
    return rows.map((_, row) => meanOf(drawn.map((ranks) => ranks[row]!)));
  });
}
