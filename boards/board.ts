/**
 * Boards: what records say about explainers, and how sure they are.
 *
 * @module
 */
import type { AcrossTasks } from "./inference/across_tasks.ts";
import type { BoardRow } from "./board_row.ts";
import type { Estimate } from "./inference/estimate.ts";
import type { Category, Metric } from "../core/contracts/metric.ts";
import type { TaskNote } from "../core/records/task_note.ts";
import type { TaskAgreement } from "./inference/agreement.ts";
import type { CellTrace } from "./costs/cell_traces.ts";
import type { QueryDistance } from "./costs/distances.ts";
import type { OptionSensitivity } from "./validity/option_sensitivity.ts";
import type { Reaction } from "./validity/reactions.ts";

/** One metric over the tasks that have it. */
export interface BoardTable {
  /** The metric, as a spec. */
  readonly metric: string;
  /** Its axis. */
  readonly category: Category;
  /** Whether higher or lower scores are better. */
  readonly better: Metric["better"];
  /** Tasks of the means and ranks. */
  readonly tasks: readonly string[];
  /** Tasks on which the metric is undefined for every instance and explainer. */
  readonly undefinedTasks: readonly string[];
  /** Best first; rows without a rank where their mean puts them. */
  readonly rows: readonly BoardRow[];
  /**
   * For metrics that use the ground truth: false when a row lies above the oracle, which makes the
   * table invalid.
   */
  readonly valid?: boolean;
  /** Ranks over tasks, where there are at least two tasks and two ranked rows. */
  readonly across?: AcrossTasks;
}

/** One metric's score of one method against its cost. */
export interface BudgetCurve {
  /** The metric, as a spec. */
  readonly metric: string;
  /** The method: its id and what its budgets have in common. */
  readonly method: string;
  /** Cheapest first. */
  readonly points: readonly {
    /** The explainer, as a spec. */
    readonly explainer: string;
    /** As {@linkcode BoardRow.cost}. */
    readonly cost: number;
    /** Mean score. */
    readonly mean: number;
  }[];
  /** Mean score over the logarithm of the cost, from the smallest to the largest budget. */
  readonly area: number;
  /**
   * Rows at which the curve has gone 90% of the way from `random` to the largest budget's score;
   * null without a random row, or where the largest budget is no better than it.
   */
  readonly plateauCost: number | null;
}

/** Costs of explainers on tasks that differ in one number. */
export interface Scaling {
  /** What the tasks have in common, as a spec. */
  readonly task: string;
  /** The option in which they differ. */
  readonly option: string;
  /** Its values, ascending. */
  readonly values: readonly number[];
  /** One per explainer, in alphabetical order. */
  readonly rows: readonly {
    /** The explainer, as a spec. */
    readonly explainer: string;
    /** Per value: the cost of an instance, or why there is none. */
    readonly points: readonly (
      | {
        readonly status: "scored";
        /** As observed, median over seeds. */
        readonly milliseconds: number;
        /** Rows predicted, differentiated ones counted twice, median over seeds. */
        readonly rows: number;
      }
      | { readonly status: "skipped" | "timed_out" | "failed" | "not run" }
    )[];
  }[];
}

/**
 * Agreement of a metric that does not use the ground truth with one that does, in the order of
 * explainers: Kendall's tau-b.
 */
export interface Validity extends Estimate {
  /** The metric without ground truth, as a spec. */
  readonly metric: string;
  /** The metric that uses the ground truth, as a spec. */
  readonly truth: string;
  /** Tasks that have both. */
  readonly tasks: readonly string[];
}

/** A median over cells. */
export interface Median {
  /** The median. */
  readonly median: number;
  /** Lower end of its 95% interval; null below six cells, which have none. */
  readonly low: number | null;
  /** Upper end. */
  readonly high: number | null;
  /** Cells. */
  readonly n: number;
}

/** The cost of an explainer, and its cells. */
export interface CostRow {
  /** The explainer, as a spec. */
  readonly explainer: string;
  /** Cells by status. */
  readonly cells: { readonly [status: string]: number };
  /** Model rows predicted per instance, median over tasks. */
  readonly rows: number | null;
  /** Model rows differentiated per instance, median over tasks. */
  readonly gradientRows: number | null;
  /** Share of rows that repeat an earlier row of their cell, over all cells. */
  readonly duplicateShare: number | null;
  /** Milliseconds per instance as observed. */
  readonly milliseconds: Median | null;
  /**
   * The same on a machine of 20 GFLOP/s, over cells whose machine was measured: milliseconds ·
   * GFLOP/s / 20.
   */
  readonly calibratedMilliseconds: Median | null;
}

/** A cell without scores, or a metric that failed on a cell. */
export interface Gap {
  /** The task, as a spec. */
  readonly task: string;
  /** The explainer, as a spec. */
  readonly explainer: string;
  /** The seed. */
  readonly seed: number;
  /** What is missing: skipped, timed_out, failed or failed metric. */
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

/** Everything that the boards show: a pure function of records. */
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
  /** Methods that ran at several budgets, by metric. */
  readonly curves: readonly BudgetCurve[];
  /**
   * Kendall's tau-b over ranked explainers, mean over instances and tasks, of each metric without
   * truth with each of relevance.
   */
  readonly validity: readonly Validity[];
  /** Whether metrics notice spoiled explanations; absent before `faithmark judge`. */
  readonly reactions?: readonly Reaction[];
  /** How far rankings depend on a metric's options, per metric that ran under several. */
  readonly optionSensitivity: readonly OptionSensitivity[];
  /** How far the rows that metrics query lie from the data. */
  readonly distances: readonly QueryDistance[];
  /** The tasks and their certificates; absent where the project's files are not available. */
  readonly taskNotes?: readonly TaskNote[];
  /** Agreement of explainers, per task; absent where their attributions are not available. */
  readonly agreement?: readonly TaskAgreement[];
  /** Families of tasks that differ in one number; absent where there is none. */
  readonly scaling?: readonly Scaling[];
  /** One row per explainer. */
  readonly costs: readonly CostRow[];
  /** Cells without scores. */
  readonly gaps: readonly Gap[];
  /** Every estimate by cell and metric. */
  readonly scores: readonly ScoreRow[];
  /** Where each cell's numbers come from. */
  readonly cells: readonly CellTrace[];
}
