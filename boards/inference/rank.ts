/**
 * Ranks, their intervals, and tie groups.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";
import { holm } from "../../core/statistics/holm.ts";
import { percentileInterval } from "../../core/statistics/percentile_interval.ts";
import { signFlip } from "../../core/statistics/sign_flip.ts";
import { tieGroups } from "../../core/statistics/tie_groups.ts";
import { groupLetters } from "./group_letters.ts";

/** Family-wise error rate of the tests behind tie groups. */
const ALPHA = 0.05;

/** Sign flips drawn per test. */
const FLIPS = 4999;

/** An explainer's scores over the tasks of a block. */
export interface Entry {
  /** Per task, one value per instance. */
  readonly means: readonly Float64Array[];
  /** Mean over tasks, larger = better. */
  readonly value: number;
  /** Bootstrap draws of `value`. */
  readonly draws: Float64Array;
}

/** The rank of an entry. */
export interface Place {
  /** 1 = best; equal values share the smaller number. */
  readonly rank: number;
  /** 95% interval of the rank over resamples. */
  readonly ranks: readonly [best: number, worst: number];
  /** Letters of its tie groups. */
  readonly group: string;
  /**
   * Share of draws in which it is better than the next entry by value, equal ones counted half;
   * absent for the last.
   */
  readonly beatsNext?: number;
}

/**
 * Ranks entries by value, and groups those that do not differ significantly.
 *
 * Two entries share a letter when a paired sign-flip test on their per-instance differences, each
 * task weighing the same, is not significant at 5% after Holm's correction over all pairs.
 *
 * @param rng Stream of a pair of entries.
 */
export function rank(
  entries: readonly Entry[],
  rng: (a: number, b: number) => Rng,
): Place[] {
  const order = entries.map((_, i) => i).sort((a, b) =>
    entries[b]!.value - entries[a]!.value
  );
  const pairs = entries.flatMap((_, a) =>
    entries.slice(a + 1).map((_, k) => [a, a + 1 + k] as const)
  );
  const corrected = holm(
    pairs.map(([a, b]) => pairedTest(entries[a]!, entries[b]!, rng(a, b))),
  );
  const apart = new Set(
    pairs.filter((_, i) => corrected[i]! < ALPHA).map(([a, b]) => `${a} ${b}`),
  );
  const letters = tieGroups(
    entries.map((_, a) =>
      entries.map((_, b) => !apart.has(`${Math.min(a, b)} ${Math.max(a, b)}`))
    ),
    order,
  );
  return entries.map((entry, i) => {
    const next = entries[order[order.indexOf(i) + 1]!];
    const beatsNext = next ? shareAbove(entry.draws, next.draws) : NaN;
    const { low, high } = percentileInterval(entry.draws.map((value, draw) =>
      // A resample without a defined score has no place.
      Number.isNaN(value)
        ? NaN
        : 1 + entries.filter(({ draws }) => draws[draw]! > value).length
    ));
    return {
      rank: 1 + entries.filter(({ value }) => value > entry.value).length,
      ranks: [Math.round(low), Math.round(high)],
      group: groupLetters(letters[i]!),
      ...(!Number.isNaN(beatsNext) && { beatsNext }),
    };
  });
}

/**
 * Share of draws in which `a` is above `b`, equal ones counted half; NaN where no draw has both.
 */
function shareAbove(a: Float64Array, b: Float64Array): number {
  let above = 0;
  let both = 0;
  for (const [draw, value] of a.entries()) {
    if (Number.isNaN(value) || Number.isNaN(b[draw]!)) continue;
    both++;
    above += value > b[draw]! ? 1 : value === b[draw]! ? 0.5 : 0;
  }
  return above / both;
}

/** Two-sided p of the paired sign-flip test between two entries; 1 where they never differ. */
export function pairedTest(a: Entry, b: Entry, rng: Rng): number {
  return signFlip(weightedDifferences(a, b), rng, FLIPS);
}

/** Differences weighted so that their sum is the mean over tasks of the mean difference. */
function weightedDifferences(a: Entry, b: Entry): Float64Array {
  return Float64Array.from(a.means.flatMap((means, task) => {
    const differences = [...means].map((value, i) => value - b.means[task]![i]!)
      .filter((difference) => !Number.isNaN(difference));
    return differences.map((d) => d / differences.length / a.means.length);
  }));
}
