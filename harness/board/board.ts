/**
 * Boards: what records say about explainers, and how sure they are.
 *
 * @module
 */
import type { Category, Metric } from "../../core/contracts.ts";

/** A mean with its 95% bootstrap interval. */
export interface Estimate {
  /** Mean over instances (and seeds), null where every score is undefined. */
  readonly mean: number | null;
  /** Lower end. */
  readonly low: number | null;
  /** Upper end. */
  readonly high: number | null;
  /** Scores averaged. */
  readonly n: number;
  /** Undefined scores left out. */
  readonly missing: number;
}

/** One explainer in a table. */
export interface BoardRow extends Estimate {
  /** The explainer, as a spec. */
  readonly explainer: string;
  /** True for a row that anchors the scale and has no rank. */
  readonly control: boolean;
  /** Place among ranked rows, 1 = best; absent for controls and rows that miss a task of the block. */
  readonly rank?: number;
  /** 95% interval of the place over resamples. */
  readonly ranks?: readonly [best: number, worst: number];
  /** Letters shared by rows that paired tests cannot tell apart; empty without a rank. */
  readonly group: string;
  /** False where a paired test does not show it better than `random`; absent when there is no random row. */
  readonly beatsRandom?: boolean;
  /** Per task of the table. */
  readonly tasks: { readonly [task: string]: Estimate };
}

/** One metric over the tasks that have it. */
export interface BoardTable {
  /** The metric, as a spec. */
  readonly metric: string;
  /** Its axis. */
  readonly category: Category;
  /** Its good end. */
  readonly better: Metric["better"];
  /** Tasks that the means and ranks are over. */
  readonly tasks: readonly string[];
  /** Tasks on which the metric is undefined for every instance and explainer. */
  readonly undefinedTasks: readonly string[];
  /** Best first; rows without a rank where their mean puts them. */
  readonly rows: readonly BoardRow[];
  /** For metrics with a known truth: false when a row lies above the oracle, which makes the table worthless. */
  readonly valid?: boolean;
}

/** What an explainer cost and how far it got. */
export interface CostRow {
  /** The explainer, as a spec. */
  readonly explainer: string;
  /** Cells by status. */
  readonly cells: { readonly [status: string]: number };
  /** Model rows predicted per instance, median over tasks. */
  readonly rows: number | null;
  /** Model rows differentiated per instance, median over tasks. */
  readonly gradientRows: number | null;
  /** Share of rows that had been asked before, over all cells. */
  readonly duplicateShare: number | null;
  /** Milliseconds per instance as observed, median over cells. */
  readonly milliseconds: number | null;
}

/** A cell without scores. */
export interface Gap {
  /** The task, as a spec. */
  readonly task: string;
  /** The explainer, as a spec. */
  readonly explainer: string;
  /** The seed. */
  readonly seed: number;
  /** Why: skipped, timed_out or failed. */
  readonly status: string;
  /** Reason, seconds or error. */
  readonly reason: string;
}

/** One line of `scores.csv`. */
export interface ScoreRow extends Estimate {
  /** The suite. */
  readonly suite: string;
  /** The task, as a spec. */
  readonly task: string;
  /** The explainer's id. */
  readonly explainer: string;
  /** Its options that differ from the defaults, as `name=value`. */
  readonly options: string;
  /** The seed. */
  readonly seed: number;
  /** The metric, as a spec. */
  readonly metric: string;
  /** Standard deviation over instances. */
  readonly sd: number | null;
}

/** A pure function of records. */
export interface Board {
  /** Version of this layout. */
  readonly schema: 1;
  /** Suites that the records were made for. */
  readonly suites: readonly string[];
  /** Backend of the records. */
  readonly backend: string;
  /** Bootstrap resamples behind each interval. */
  readonly resamples: number;
  /** One table per metric, by axis. */
  readonly tables: readonly BoardTable[];
  /** One row per explainer. */
  readonly costs: readonly CostRow[];
  /** Cells without scores. */
  readonly gaps: readonly Gap[];
  /** Every estimate by cell and metric. */
  readonly scores: readonly ScoreRow[];
}
