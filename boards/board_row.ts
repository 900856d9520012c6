/**
 * One explainer in a table.
 *
 * @module
 */
import type { Interval } from "../core/statistics/percentile_interval.ts";
import type { Estimate } from "./inference/estimate.ts";

/** One explainer in a table. */
export interface BoardRow extends Estimate {
  /** The explainer, as a spec. */
  readonly explainer: string;
  /** True for a row that anchors the scale and has no rank. */
  readonly control: boolean;
  /** Rank, 1 = best; absent for controls and rows that miss a task of the block. */
  readonly rank?: number;
  /** 95% interval of the rank over resamples. */
  readonly ranks?: readonly [best: number, worst: number];
  /** Letters shared by rows that do not differ significantly; empty without a rank. */
  readonly group: string;
  /**
   * Share of resamples in which it is better than the next ranked row, equal ones counted half;
   * absent for the last.
   */
  readonly beatsNext?: number;
  /**
   * False where a paired test does not show it to be better than `random`; absent when there is no
   * random row.
   */
  readonly beatsRandom?: boolean;
  /** True where the same test shows it worse than `random`. */
  readonly losesToRandom?: boolean;
  /**
   * The bias-corrected and accelerated interval of the same resamples; absent where there is none.
   */
  readonly bca?: Interval;
  /**
   * False where an end of `bca` lies more than a tenth of the interval's width from the percentile
   * interval's.
   */
  readonly intervalsAgree?: boolean;
  /**
   * Cells on the table's tasks by status; `inapplicable`: explained, but the metric has nothing to
   * score.
   */
  readonly cells: { readonly [status: string]: number };
  /** Why cells on the table's tasks have no score, each reason once; absent where all have. */
  readonly reasons?: readonly string[];
  /**
   * Model rows per instance over the table's tasks, a differentiated row counted twice: one pass
   * forward, one back.
   */
  readonly cost: number | null;
  /**
   * True on the Pareto front: no ranked row is as good at a lower cost; absent without rank or
   * cost.
   */
  readonly frontier?: boolean;
  /** Per task of the table. */
  readonly tasks: { readonly [task: string]: Estimate };
}
