/**
 * Groups run on a worker whose answers are given.
 *
 * @module
 */
import assert from "node:assert/strict";
import { cellKey, explanationKey } from "../../../harness/store/cell_key.ts";
import { cellsOf, type Group } from "../../../harness/plan/plan.ts";
import type { Outcome } from "../../../core/records/record.ts";
import { runGroup } from "../../../harness/run/run_group.ts";
import type { Step, StepResult } from "../../../harness/cell/steps.ts";
import { readExplanation } from "../../../harness/store/read_store.ts";
import {
  writeExplanation,
  writeRecord,
} from "../../../harness/store/write_store.ts";
import { cellOf, recordOf, scored } from "../cell_of.ts";

export const { task, explainer, metrics } = cellOf();
export const group: Group = { task, explainer, metrics, seeds: [7, 8] };
export const right: Outcome = scored([1, 1]);

/** A step in a few words: `explain 7`. */
export function nameOf(step: Step): string {
  if (!("cell" in step)) return step.kind;
  const { cell: { seed, metrics } } = step;
  const metric = step.kind === "score" ? metrics[0]?.id : undefined;
  return `${step.kind} ${seed}${metric ? ` ${metric}` : ""}`;
}

/** What goes well, unless `faults` say otherwise. */
export function answer(
  step: Step,
  faults: Readonly<Record<string, StepResult>>,
): StepResult {
  const fault = faults[nameOf(step)];
  if (fault) return fault;
  switch (step.kind) {
    case "load":
      return { status: "loaded", weights: "w" };
    case "explain":
      return {
        status: "explained",
        milliseconds: step.cell.seed,
        memory: 10 * step.cell.seed,
      };
    default:
      return { status: "outcome", outcome: right };
  }
}

/** Runs the group on a worker that answers so; what it was asked and what came of it. */
export async function runOn(
  faults: Readonly<Record<string, StepResult>> = {},
  folder?: string,
) {
  const out = folder ?? await Deno.makeTempDir();
  const steps: Step[] = [];
  const timeouts = new Set<number>();
  const ended: [number, Outcome, object][] = [];
  const kept: string[] = [];
  await runGroup({
    worker: {
      take(step, timeout) {
        steps.push(step);
        timeouts.add(timeout);
        return Promise.resolve(answer(step, faults));
      },
      renew() {},
      close() {},
    },
    group,
    backend: "wasm",
    timeout: 5,
    batch: 3,
    out,
    onStored: ({ key }) => kept.push(key),
    onEnded(cell, outcome, taken) {
      assert.deepEqual(cell.repeats, [cell.seed === 7 ? 8 : 7]);
      ended.push([cell.seed, outcome, taken]);
      return Promise.resolve();
    },
  });
  if (folder === undefined) await Deno.remove(out, { recursive: true });
  return { steps, names: steps.map(nameOf), timeouts, ended, kept };
}

/** Writes a record for each seed of the group. */
export async function keep(
  out: string,
  ...outcomes: Outcome[]
): Promise<string[]> {
  const keys: string[] = [];
  for (const [i, cell] of cellsOf(group, "w", "wasm").entries()) {
    const key = await cellKey(cell);
    keys.push(key);
    const explanation = {
      attributions: { shape: [1], data: new Float64Array([cell.seed]) },
    };
    const stored = await explanationKey(cell);
    await writeExplanation(out, stored, explanation, {
      cost: null,
      milliseconds: 0,
    });
    const attributions = (await readExplanation(out, stored))!
      .stored.arrays["attributions"]!;
    const outcome = outcomes[i]!;
    await writeRecord(
      out,
      recordOf(
        key,
        cell,
        outcome.status === "scored" ? { ...outcome, attributions } : outcome,
      ),
    );
  }
  return keys;
}
