/**
 * Explaining and scoring cells: the same code in a worker and in the caller's own thread.
 *
 * @module
 */
import { messageOf } from "../../core/plugins/message_of.ts";
import { MissingFileError } from "../data/read_data.ts";
import type { PluginLists } from "../plan/plan.ts";
import { StorageError } from "../store/storage_error.ts";
import { explainCell } from "./explain_cell.ts";
import {
  CulpritError,
  type ForeignCode,
  foreignCode,
} from "../foreign/foreign_code.ts";
import { latest } from "./latest.ts";
import { stackOf } from "../foreign/plugin_error.ts";
import { problemLoader } from "./problem_loader.ts";
import type { Scorable } from "./scorable.ts";
import { scoreCell } from "./score_cell.ts";
import type { ExplainStep, LoadStep, ScoreStep, StepResult } from "./steps.ts";

/** Takes the steps of cells. */
export interface CellRunner {
  /** Takes a step; never rejects. */
  take(
    step: LoadStep | ExplainStep | ScoreStep,
    signal: AbortSignal,
  ): Promise<StepResult>;
}

/** A runner over these plug-ins that stores what it makes in `out`. */
export function cellRunner(
  {
    out,
    explainers,
    metrics,
    tasks,
    speed,
    foreign = foreignCode(false),
  }: PluginLists & {
    readonly out: string;
    /** Measures the machine before each explanation, in billions of operations per second. */
    readonly speed?: () => Promise<number>;
    /** Runs code that is not the project's. @default listens during each step */
    readonly foreign?: ForeignCode;
  },
): CellRunner {
  const load = problemLoader(tasks);
  const kept = latest<Scorable>();
  const resultOf = async (
    step: LoadStep | ExplainStep | ScoreStep,
    signal: AbortSignal,
  ): Promise<StepResult> => {
    switch (step.kind) {
      case "load": {
        const { weights } = await load(step.task);
        return { status: "loaded", weights };
      }
      case "explain":
        kept.forget();
        return await explainCell(
          { out, explainers, load, speed, foreign },
          step,
          signal,
        );
      case "score": {
        const outcome = await scoreCell(
          { out, explainers, metrics, load, latest: kept, foreign },
          step,
          signal,
        );
        return { status: "outcome", outcome };
      }
    }
  };
  return {
    async take(step, signal) {
      try {
        const result = await resultOf(step, signal);
        foreign.check();
        return result;
      } catch (error) {
        return failure(error);
      }
    },
  };
}

/** A missing file skips the cell, a folder that cannot be written ends the run. */
function failure(error: unknown): StepResult {
  if (error instanceof MissingFileError) {
    const { reason } = error;
    return { status: "outcome", outcome: { status: "skipped", reason } };
  }
  const stack = stackOf(error);
  return {
    status: "failed",
    error: messageOf(error),
    fatal: error instanceof StorageError,
    ...(stack !== undefined && { stack }),
    ...(error instanceof CulpritError && { culprit: error.culprit }),
  };
}
