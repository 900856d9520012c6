/**
 * Running the seeds of one explainer on one task.
 *
 * @module
 */
import { cellKey, explanationKey } from "../store/cell_key.ts";
import { cellsOf, type Group } from "../plan/plan.ts";
import type { Cell, CellRecord, Outcome } from "../../core/records/record.ts";
import { scoreMetrics } from "../cell/score_metrics.ts";
import type { Step, StepResult, StepWorker } from "../cell/steps.ts";
import { isForeign } from "../foreign/is_foreign.ts";
import { readExplanation, readRecord } from "../store/read_store.ts";
import { noted } from "../store/started.ts";
import { StorageError } from "../store/storage_error.ts";

/** What was measured while a cell was explained. */
export interface Measured {
  /** Milliseconds spent explaining. */
  readonly milliseconds: number;
  /** Resident memory after explaining, bytes. */
  readonly memory: number;
  /**
   * Billions of operations per second of a matrix product just before explaining; absent where
   * nothing was explained.
   */
  readonly gflops?: number;
  /** Stacks of what failed; absent where nothing did. */
  readonly stack?: string;
}

/** A group and where to run it. */
export interface GroupRun {
  /** Takes the steps. */
  readonly worker: StepWorker;
  /** The group. */
  readonly group: Group;
  /** Label of the backend that computes. */
  readonly backend: string;
  /** Seconds per step. */
  readonly timeout: number;
  /** Instances explained in one call. */
  readonly batch: number;
  /** Output folder. */
  readonly out: string;
  /** Told of each record that is there already. */
  readonly onStored: (record: CellRecord) => void;
  /** Told of each cell that ended. */
  readonly onEnded: (
    cell: Cell,
    outcome: Outcome,
    measured: Measured,
  ) => Promise<void>;
}

/**
 * Explains every seed, then scores every seed with the others to compare with.
 *
 * - Nothing is run again that is on disk and sound; where one seed failed, the others are scored
 *   again.
 * - A cell in whose steps the process ended twice has failed.
 * - A worker that ran the user's code starts afresh afterwards.
 */
export async function runGroup(
  { worker, group, backend, timeout, batch, out, onStored, onEnded }: GroupRun,
): Promise<void> {
  const nothing = { milliseconds: 0, memory: 0 };
  const take = (step: Step) => worker.take(step, timeout);
  const load = await take({ kind: "load", task: group.task });
  if (load.status !== "loaded") {
    for (const cell of cellsOf(group, "", backend)) {
      await onEnded(cell, outcomeOf(load), { ...nothing, ...stackIn(load) });
    }
    return;
  }

  const cells = cellsOf(group, load.weights, backend);
  const records = await Promise.all(
    cells.map((cell) => finishedRecord(out, cell)),
  );
  // One failed seed reruns the group: its neighbours' consistency scores lacked it.
  if (records.every((record) => record)) {
    for (const record of records) onStored(record!);
    return;
  }

  const guarded = async (cell: Cell, work: () => Promise<StepResult>) =>
    await noted({ out, key: await cellKey(cell), work, giveUp });
  const foreign = isForeign("explainer", group.explainer) ||
    group.metrics.some((metric) => isForeign("metric", metric));
  const explained: [Cell, Measured][] = [];
  for (const cell of cells) {
    const result = await guarded(
      cell,
      () => take({ kind: "explain", cell, batch }),
    );
    if (result.status === "explained") explained.push([cell, result]);
    else {
      const measured = { ...nothing, ...stackIn(result) };
      await onEnded(cell, outcomeOf(result), measured);
    }
  }
  for (const [cell, { milliseconds, memory, gflops }] of explained) {
    const score = () => scoreMetrics({ worker, cell, timeout });
    const result = foreign ? await guarded(cell, score) : await score();
    await onEnded(cell, outcomeOf(result), {
      milliseconds,
      memory,
      ...(gflops && { gflops }),
      ...stackIn(result),
    });
  }
  // What the user's code may have left behind ends with its group.
  if (foreign) worker.renew();
}

/** The result for a cell that the process never came back from. */
function giveUp(): StepResult {
  return {
    status: "failed",
    error:
      "ended the process twice, for want of memory or otherwise: it was not tried again (--memory 2000 ends a step in time)",
    fatal: false,
  };
}

/** The stack of a step that failed. */
function stackIn(result: StepResult): Pick<Measured, "stack"> {
  return "stack" in result && result.stack !== undefined
    ? { stack: result.stack }
    : {};
}

/**
 * The cell's record where nothing of it is to be made again: it is final, and the explanation that
 * was scored can still be read.
 */
async function finishedRecord(
  out: string,
  cell: Cell,
): Promise<CellRecord | undefined> {
  const record = await readRecord(out, await cellKey(cell));
  if (!record || !isFinal(record)) return undefined;
  if (record.outcome.status !== "scored") return record;
  const read = await readExplanation(out, await explanationKey(cell));
  const sum = read?.stored.arrays["attributions"];
  return sum === record.outcome.attributions ? record : undefined;
}

function isFinal({ outcome }: CellRecord): boolean {
  return outcome.status === "skipped" ||
    outcome.status === "scored" && outcome.failed === undefined;
}

/** The outcome that a step ended with. */
function outcomeOf(result: StepResult): Outcome {
  switch (result.status) {
    case "outcome":
      return result.outcome;
    case "timed_out":
      return result;
    case "failed":
      if (result.fatal) throw new StorageError(result.error);
      return { status: "failed", error: result.error };
    default:
      throw new TypeError(
        `Cannot end a cell: expected an outcome, current value is ${result.status}`,
      );
  }
}
