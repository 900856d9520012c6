/**
 * Cells of a toy task, explained and scored.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Task } from "../../core/contracts/task.ts";
import { plugins } from "../../harness/plan/cards.ts";
import { type CellRunner, cellRunner } from "../../harness/cell/cell_runner.ts";
import type { Cell, Outcome } from "../../core/records/record.ts";
import type { StepResult } from "../../harness/cell/steps.ts";
import { cellOf } from "./cell_of.ts";
import { drawn, explainerOf, toyTask } from "./toy_task.ts";

/** A signal that never aborts. */
export const { signal } = new AbortController();
/** A plug-in at its first version, without options. */
export const ran = (id: string) => ({ id, version: 1, options: {} });

/** A cell of the toy task. */
export function toyCell(explainer: string, changes: Partial<Cell> = {}): Cell {
  return cellOf({
    task: ran("toy"),
    explainer: ran(explainer),
    metrics: [ran("auroc")],
    ...changes,
  });
}

/** A runner over one method and one task. */
export function runnerOf(
  out: string,
  explainer: Explainer = drawn,
  task: Task = toyTask(),
): CellRunner {
  return cellRunner({
    out,
    ...plugins,
    explainers: [explainer],
    tasks: [task],
  });
}

/** Explains, then scores; the last answer. */
export async function both(
  runner: CellRunner,
  cell: Cell,
  batch = 128,
): Promise<StepResult> {
  const explained = await runner.take({ kind: "explain", cell, batch }, signal);
  if (explained.status !== "explained") return explained;
  return await runner.take({ kind: "score", cell }, signal);
}

/** The outcome of a cell that must score. */
export async function scoresOf(
  runner: CellRunner,
  cell: Cell,
  batch?: number,
): Promise<Outcome & { status: "scored" }> {
  const result = await both(runner, cell, batch);
  assert.ok(
    result.status === "outcome" && result.outcome.status === "scored",
    JSON.stringify(result),
  );
  return result.outcome;
}

/** An explainer that answers so for a batch. */
export function answering(
  answer: Omit<Explanation, "attributions">,
): Explainer {
  return explainerOf("own", () => ({ inputs }) =>
    Promise.resolve({
      attributions: { shape: inputs.shape, data: inputs.data },
      ...answer,
    }));
}
