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
import { problemLoader } from "./problem_loader.ts";
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
  { out, explainers, metrics, tasks, speed }: PluginLists & {
    readonly out: string;
    /** Measures the machine before each explanation, in billions of operations per second. */
    readonly speed?: () => Promise<number>;
  },
): CellRunner {
  const load = problemLoader(tasks);
  return {
    async take(step, signal) {
      try {
        switch (step.kind) {
          case "load": {
            const { weights } = await load(step.task);
            return { status: "loaded", weights };
          }
          case "explain":
            return await explainCell(
              { out, explainers, load, speed },
              step,
              signal,
            );
          case "score": {
            const setup = { out, explainers, metrics, load };
            const outcome = await scoreCell(setup, step, signal);
            return { status: "outcome", outcome };
          }
        }
      } catch (error) {
        return resultOf(error);
      }
    },
  };
}

/** A missing file skips the cell, a folder that cannot be written ends the run. */
function resultOf(error: unknown): StepResult {
  if (error instanceof MissingFileError) {
    const { reason } = error;
    return { status: "outcome", outcome: { status: "skipped", reason } };
  }
  return {
    status: "failed",
    error: messageOf(error),
    fatal: error instanceof StorageError,
  };
}
