/**
 * Places over tasks.
 *
 * @module
 */
import type { Rng } from "../../core/contracts.ts";
import { friedman } from "../../core/friedman.ts";
import { nemenyiDifference } from "../../core/nemenyi_difference.ts";
import { percentileInterval } from "../../core/percentile_interval.ts";
import { midRanks } from "../../core/ranks.ts";
import { tieGroups } from "../../core/tie_groups.ts";
import type { AcrossTasks } from "./board.ts";
import { groupLetters } from "./group_letters.ts";
import { meanOf } from "./estimate.ts";

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
 * Friedman's test, mean ranks and Nemenyi's groups, tasks being the blocks; undefined for fewer than two tasks or explainers.
 *
 * Intervals draw tasks with replacement, and in each the bootstrap's means anew. Both laws are approximations for many tasks: with three or
 * four they find little, whatever is there.
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

/** Per resample, each row's mean rank over tasks drawn with replacement. A draw without any defined score keeps the mean itself. */
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
