/**
 * The record of one cell.
 *
 * @module
 */
import type { Options } from "../contracts/card.ts";
import type { Metric } from "../contracts/metric.ts";

/** A plug-in with its version and every option, defaults included. */
export interface ResolvedSpec {
  /** The plug-in's id. */
  readonly id: string;
  /** The plug-in's version. */
  readonly version: number;
  /** Every option, defaults included. */
  readonly options: Options;
  /**
   * sha256 over the module of a user's plug-in and the local files that it imports.
   *
   * Absent for the project's plug-ins, and for objects.
   */
  readonly source?: string;
}

/** Coordinates of a cell: everything that its results depend on, and nothing else. */
export interface Cell {
  /** The task. */
  readonly task: ResolvedSpec;
  /** sha256 of the model's weights. */
  readonly weights: string;
  /** The explainer. */
  readonly explainer: ResolvedSpec;
  /** Seed of everything random. */
  readonly seed: number;
  /**
   * Other seeds whose explanations consistency metrics compare with.
   *
   * Empty for deterministic explainers.
   */
  readonly repeats: readonly number[];
  /** The metrics. */
  readonly metrics: readonly ResolvedSpec[];
  /** Backend: `wasm`, `webgpu`, `webgpu:software`, `tensorflow` or `cpu`. */
  readonly backend: string;
}

/** Cost of the explanations, in rows of the model. */
export interface Cost {
  /** Rows predicted. */
  readonly rows: number;
  /** Rows differentiated. */
  readonly gradientRows: number;
  /** Rows predicted or differentiated that had been evaluated before in the same cell. */
  readonly duplicateRows: number;
}

/** Outcome of a cell: scores, or why there are none. */
export type Outcome =
  | {
    readonly status: "scored";
    /** Per metric (as a spec): one score per instance, null where undefined. */
    readonly scores: {
      readonly [metric: string]: readonly (number | null)[];
    };
    /** Metrics that are not applicable, each with the reason. */
    readonly inapplicable: { readonly [metric: string]: string };
    /**
     * Metrics that failed or ran out of time, each with the reason; absent where none did.
     *
     * A later run scores the cell again.
     */
    readonly failed?: { readonly [metric: string]: string };
    /** Cost of the explanations; null where attributions were computed elsewhere. */
    readonly cost: Cost | null;
    /** sha256 of the attributions, stored as `arrays/<sha256>.npy`. */
    readonly attributions: string;
    /** By note: its mean over all instances, null where that is not finite. */
    readonly notes: { readonly [name: string]: number | null };
  }
  | { readonly status: "skipped"; readonly reason: string }
  | { readonly status: "timed_out"; readonly seconds: number }
  | { readonly status: "failed"; readonly error: string };

/** Circumstances that may differ between two runs of one cell. */
export interface Observed {
  /** When the cell ended, ISO 8601. */
  readonly at: string;
  /** Milliseconds spent explaining; 0 where nothing was explained in this run. */
  readonly milliseconds: number;
  /**
   * Resident memory of the process after explaining, in bytes; 0 where nothing was explained in
   * this run.
   */
  readonly memory: number;
  /** Cells that ran at the same time. */
  readonly jobs: number;
  /** Deno and V8 versions, platform. */
  readonly runtime: string;
  /** Adapter or processor that did the work. */
  readonly device: string;
  /**
   * Speed of a matrix product just before explaining, in billions of operations per second.
   *
   * Absent where nothing was explained in this run.
   */
  readonly gflops?: number;
  /** Version control commit; empty outside version control. */
  readonly commit: string;
  /** Stacks of what failed, at most 4,000 characters; absent where nothing did. */
  readonly stack?: string;
}

/**
 * Names that boards use.
 *
 * Stored with the cell, because whoever reads the record may not have an explainer from outside the
 * project.
 */
export interface Names {
  /** The task, as a spec with the options that differ from its defaults. */
  readonly task: string;
  /** The explainer, likewise. */
  readonly explainer: string;
  /** True when the explainer is a control and has no rank. */
  readonly control: boolean;
  /** Cards of metrics that are not part of the project; absent where all are. */
  readonly metrics?: readonly MetricCard[];
}

/** The part of a metric's card that boards need. */
export type MetricCard = Pick<
  Metric,
  "id" | "version" | "defaults" | "category" | "better" | "needs"
>;

/** The file of one cell. */
export interface CellRecord {
  /** Version of this layout. */
  readonly schema: 2;
  /** Content key: sha256 over the cell's canonical JSON. */
  readonly key: string;
  /** Id of the suite that it was run for. */
  readonly suite: string;
  /** The cell. */
  readonly cell: Cell;
  /** Names that boards use. */
  readonly names: Names;
  /** The outcome. */
  readonly outcome: Outcome;
  /** The command that repeats the cell. */
  readonly command: string;
  /** Circumstances of the run. */
  readonly observed: Observed;
}

/** The file of a cell that has scores. */
export interface ScoredRecord extends CellRecord {
  /** Its scores. */
  readonly outcome: Extract<Outcome, { readonly status: "scored" }>;
}
