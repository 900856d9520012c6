/**
 * What one cell leaves behind.
 *
 * @module
 */
import type { Options } from "../contracts/card.ts";
import type { Metric } from "../contracts/metric.ts";

/** A plug-in as it ran: every option resolved. */
export interface Ran {
  /** The plug-in's id. */
  readonly id: string;
  /** The plug-in's version. */
  readonly version: number;
  /** Every option, defaults included. */
  readonly options: Options;
}

/** The coordinates of a cell: everything that its numbers depend on, and nothing else. */
export interface Cell {
  /** The task. */
  readonly task: Ran;
  /** sha256 of the model's weights. */
  readonly weights: string;
  /** The explainer. */
  readonly explainer: Ran;
  /** Seed of everything random. */
  readonly seed: number;
  /**
   * Other seeds whose explanations consistency metrics compare with; empty for deterministic
   * explainers.
   */
  readonly repeats: readonly number[];
  /** The metrics. */
  readonly metrics: readonly Ran[];
  /** `wasm`, `webgpu`, `webgpu:software`, `tensorflow` or `cpu`. */
  readonly backend: string;
}

/** What explaining asked of the model. */
export interface Cost {
  /** Rows predicted. */
  readonly rows: number;
  /** Rows differentiated. */
  readonly gradientRows: number;
  /** Rows predicted or differentiated that had been asked before in the same cell. */
  readonly duplicateRows: number;
}

/** What became of a cell; never a missing row. */
export type Outcome =
  | {
    readonly status: "scored";
    /** Per metric (as a spec): one score per instance, null where undefined. */
    readonly scores: {
      readonly [metric: string]: readonly (number | null)[];
    };
    /** Metrics that do not apply, with the reason. */
    readonly inapplicable: { readonly [metric: string]: string };
    /** What explaining asked of the model; null where attributions were made elsewhere. */
    readonly cost: Cost | null;
    /** sha256 of the attributions, kept as `arrays/<sha256>.npy`. */
    readonly attributions: string;
    /** Per note: its mean over instances and its sha256. */
    readonly notes: { readonly [name: string]: number | null };
  }
  | { readonly status: "skipped"; readonly reason: string }
  | { readonly status: "timed_out"; readonly seconds: number }
  | { readonly status: "failed"; readonly error: string };

/** What may differ between two runs of one cell. */
export interface Observed {
  /** When the cell ended, ISO 8601. */
  readonly at: string;
  /** Milliseconds spent explaining; 0 where nothing was explained here. */
  readonly milliseconds: number;
  /** Peak resident memory of the process, bytes. */
  readonly memory: number;
  /** Cells that ran at the same time. */
  readonly jobs: number;
  /** Deno and V8 versions, platform. */
  readonly runtime: string;
  /** Adapter or processor that did the work. */
  readonly device: string;
  /**
   * Billions of operations per second of a matrix product just before explaining; absent where
   * nothing was explained here.
   */
  readonly gflops?: number;
  /** Version control commit; empty outside version control. */
  readonly commit: string;
}

/**
 * How boards call a cell: kept with it, because an explainer from outside the project is not known
 * to whoever reads the record.
 */
export interface Names {
  /** The task, as a spec with what differs from its defaults. */
  readonly task: string;
  /** The explainer, likewise. */
  readonly explainer: string;
  /** True when the explainer anchors a scale and has no rank. */
  readonly control: boolean;
  /** What boards must know of the metrics that are not the project's; absent where all are. */
  readonly metrics?: readonly MetricCard[];
}

/** What boards know of a metric. */
export type MetricCard = Pick<
  Metric,
  "id" | "version" | "defaults" | "category" | "better" | "needs"
>;

/** One cell's file. */
export interface CellRecord {
  /** Version of this layout. */
  readonly schema: 1;
  /** Content key: sha256 over the cell's canonical JSON. */
  readonly key: string;
  /** The suite that asked for it. */
  readonly suite: string;
  /** The cell. */
  readonly cell: Cell;
  /** How boards call it. */
  readonly names: Names;
  /** What became of it. */
  readonly outcome: Outcome;
  /** The command that remakes it. */
  readonly command: string;
  /** What may differ between two runs. */
  readonly observed: Observed;
}

/** The file of a cell that has scores. */
export interface ScoredRecord extends CellRecord {
  /** Its scores. */
  readonly outcome: Extract<Outcome, { readonly status: "scored" }>;
}
