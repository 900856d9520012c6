/**
 * The steps of a worker and their results.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import type { BackendName } from "../../core/contracts/backend.ts";
import type { Alteration } from "../../core/records/alterations.ts";
import type { Cell, Outcome } from "../../core/records/record.ts";
import type { Culprit } from "../foreign/plugin_error.ts";

/** Sets a worker up: before any other step. */
export interface StartStep {
  /** Discriminates {@linkcode Step}. */
  readonly kind: "start";
  /** Backend to select. */
  readonly backend: BackendName | "auto";
  /** Output folder. */
  readonly out: string;
  /**
   * URLs of modules whose default export is an explainer, a metric or a task.
   *
   * A worker loads them before the first step that is about a plug-in of theirs.
   */
  readonly modules: readonly string[];
}

/** Loads a task. */
export interface LoadStep {
  /** Discriminates {@linkcode Step}. */
  readonly kind: "load";
  /** The task, with every option. */
  readonly task: Spec;
}

/** Explains a cell and stores the explanation, unless it is stored already. */
export interface ExplainStep {
  /** Discriminates {@linkcode Step}. */
  readonly kind: "explain";
  /** The cell. */
  readonly cell: Cell;
  /** Instances explained in one call. */
  readonly batch: number;
}

/** Scores a cell whose explanation, and those of its repeats, are stored. */
export interface ScoreStep {
  /** Discriminates {@linkcode Step}. */
  readonly kind: "score";
  /** The cell. */
  readonly cell: Cell;
  /**
   * Scores copies altered in this way instead; metrics that explain again do not apply to them.
   */
  readonly altered?: Alteration;
}

/** A piece of work with one time-out. */
export type Step = StartStep | LoadStep | ExplainStep | ScoreStep;

/** The result of a step. */
export type StepResult =
  | {
    readonly status: "started";
    readonly backend: string;
    readonly device: string;
  }
  | { readonly status: "loaded"; readonly weights: string }
  | {
    readonly status: "explained";
    readonly milliseconds: number;
    /** Absent where it was explained by an older version. */
    readonly gflops?: number;
    readonly memory: number;
  }
  | {
    readonly status: "outcome";
    readonly outcome: Outcome;
    /** Stacks of metrics that failed; absent where none did. */
    readonly stack?: string;
  }
  | { readonly status: "timed_out"; readonly seconds: number }
  | {
    readonly status: "failed";
    readonly error: string;
    /** True when the output folder cannot be written: the run ends. */
    readonly fatal: boolean;
    /** Where it was thrown; absent where nothing was. */
    readonly stack?: string;
    /**
     * The plug-in that left this worker changed, threw after it had returned, or ended the worker:
     * the worker must not be used again. Absent for any other failure.
     */
    readonly culprit?: Culprit;
  };

/** Something that takes steps one after the other. */
export interface StepWorker {
  /** Takes a step; never rejects. */
  take(step: Step, timeout: number): Promise<StepResult>;
  /** Has the next step start in a fresh state, as far as the worker can. */
  renew(): void;
  /** Frees what the worker holds; a step under way is abandoned. */
  close(): void;
}
