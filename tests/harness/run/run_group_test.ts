import assert from "node:assert/strict";
import { cellKey, explanationKey } from "../../../harness/store/cell_key.ts";
import { cellsOf, type Group } from "../../../harness/plan/plan.ts";
import type { Outcome } from "../../../core/records/record.ts";
import { runGroup } from "../../../harness/run/run_group.ts";
import type { Step, StepResult } from "../../../harness/cell/steps.ts";
import { StorageError } from "../../../harness/store/storage_error.ts";
import { readExplanation } from "../../../harness/store/read_store.ts";
import {
  writeExplanation,
  writeRecord,
} from "../../../harness/store/write_store.ts";
import { cellOf, recordOf, scored } from "../cell_of.ts";
import { withStore } from "../with_store.ts";

const { task, explainer, metrics } = cellOf();
const group: Group = { task, explainer, metrics, seeds: [7, 8] };
const right: Outcome = scored([1, 1]);

/** A step in a few words: `explain 7`. */
function nameOf(step: Step): string {
  if (!("cell" in step)) return step.kind;
  const { cell: { seed, metrics } } = step;
  const metric = step.kind === "score" ? metrics[0]?.id : undefined;
  return `${step.kind} ${seed}${metric ? ` ${metric}` : ""}`;
}

/** What goes well, unless `faults` say otherwise. */
function answer(
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
async function runOn(
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
async function keep(out: string, ...outcomes: Outcome[]): Promise<string[]> {
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

Deno.test("runGroup: loads, explains every seed, then scores every seed", async () => {
  const { steps, names, timeouts, ended } = await runOn();
  assert.deepEqual(names, [
    "load",
    "explain 7",
    "explain 8",
    "score 7",
    "score 7 auroc",
    "score 8",
    "score 8 auroc",
  ]);
  assert.deepEqual([...timeouts], [5]);
  const [cell] = cellsOf(group, "w", "wasm");
  assert.deepEqual(steps[0], { kind: "load", task });
  assert.deepEqual(steps[1], { kind: "explain", cell, batch: 3 });
  assert.deepEqual(steps[3], { kind: "score", cell: { ...cell, metrics: [] } });
  assert.deepEqual(steps[4], { kind: "score", cell });
  // Time and memory are those of explaining.
  assert.deepEqual(ended, [
    [7, right, { milliseconds: 7, memory: 70 }],
    [8, right, { milliseconds: 8, memory: 80 }],
  ]);
});

Deno.test("runGroup: a seed that is skipped, late or wrong ends alone and is not scored", async () => {
  const nothing = { milliseconds: 0, memory: 0 };
  const skipped: Outcome = { status: "skipped", reason: "needs gradient" };
  const late = { status: "timed_out", seconds: 5 } as const;
  const cases: [StepResult, Outcome][] = [
    [{ status: "outcome", outcome: skipped }, skipped],
    [late, late],
    [
      { status: "failed", error: "it broke", fatal: false },
      { status: "failed", error: "it broke" },
    ],
  ];
  for (const [result, outcome] of cases) {
    const { names, ended } = await runOn({ "explain 7": result });
    assert.deepEqual(names, [
      "load",
      "explain 7",
      "explain 8",
      "score 8",
      "score 8 auroc",
    ]);
    assert.deepEqual(ended, [
      [7, outcome, nothing],
      [8, right, { milliseconds: 8, memory: 80 }],
    ]);
  }
});

Deno.test("runGroup: a score that is late keeps what explaining took", async () => {
  const late = { status: "timed_out", seconds: 5 } as const;
  const { ended } = await runOn({ "score 7": late });
  assert.deepEqual(ended, [
    [7, late, { milliseconds: 7, memory: 70 }],
    [8, right, { milliseconds: 8, memory: 80 }],
  ]);
});

Deno.test("runGroup: a record with a failed metric is not final", () =>
  withStore(async (out) => {
    await keep(out, right, {
      ...scored([1, 1]),
      failed: { auroc: "it broke" },
    });
    const { kept, ended } = await runOn({}, out);
    assert.deepEqual(kept, []);
    assert.equal(ended.length, 2);
  }));

Deno.test("runGroup: a cell that the process never came back from fails by name, once, and the rest goes on", () =>
  withStore(async (out) => {
    const [cell] = cellsOf(group, "w", "wasm");
    const note = `${out}/started/${await cellKey(cell!)}`;
    await Deno.mkdir(`${out}/started`);
    await Deno.writeTextFile(note, "2");
    const { names, ended } = await runOn({}, out);
    assert.deepEqual(names, ["load", "explain 8", "score 8", "score 8 auroc"]);
    assert.ok(ended[0]![1].status === "failed");
    assert.match(ended[0]![1].error, /^ended the process twice/);
    await assert.rejects(Deno.stat(note), Deno.errors.NotFound);
    assert.equal((await runOn({}, out)).ended[0]![1].status, "scored");
  }));

Deno.test("runGroup: a task that does not load fails every cell with its error", async () => {
  const { names, ended } = await runOn({
    load: { status: "failed", error: "no weights", fatal: false },
  });
  assert.deepEqual(names, ["load"]);
  const outcome = { status: "failed", error: "no weights" };
  assert.deepEqual(ended.map(([seed, outcome]) => [seed, outcome]), [
    [7, outcome],
    [8, outcome],
  ]);
});

Deno.test("runGroup: a folder that cannot be written ends the run", async () => {
  for (const step of ["load", "explain 8", "score 7"]) {
    await assert.rejects(
      runOn({ [step]: { status: "failed", error: "disk full", fatal: true } }),
      (error) => error instanceof StorageError && error.message === "disk full",
    );
  }
});

Deno.test("runGroup: an answer to another step is an error of ours", () =>
  assert.rejects(
    runOn({ "score 7": { status: "loaded", weights: "w" } }),
    /expected an outcome, current value is loaded/,
  ));

Deno.test("runGroup: records that are scored or skipped are kept", () =>
  withStore(async (out) => {
    const keys = await keep(out, right, { status: "skipped", reason: "" });
    const { names, ended, kept } = await runOn({}, out);
    assert.deepEqual(names, ["load"]);
    assert.deepEqual(ended, []);
    assert.deepEqual(kept, keys);
  }));

Deno.test("runGroup: a scored cell whose explanation is damaged or missing is made again", () =>
  withStore(async (out) => {
    await keep(out, right, right);
    const [cell] = cellsOf(group, "w", "wasm");
    const path = `${out}/explanations/${await explanationKey(cell!)}.json`;
    const { arrays } = JSON.parse(await Deno.readTextFile(path));
    for (const lost of [`${out}/arrays/${arrays.attributions}.npy`, path]) {
      await Deno.remove(lost);
      const { names, kept } = await runOn({}, out);
      assert.equal(names.length, 5);
      assert.deepEqual(kept, []);
    }
  }));

Deno.test("runGroup: one seed that failed or was late has the group run again", async () => {
  const unfinished: Outcome[] = [
    { status: "failed", error: "it broke" },
    { status: "timed_out", seconds: 5 },
  ];
  for (const outcome of unfinished) {
    await withStore(async (out) => {
      await keep(out, right, outcome);
      const { names, ended, kept } = await runOn({}, out);
      assert.equal(names.length, 7);
      assert.deepEqual(ended.map(([seed]) => seed), [7, 8]);
      assert.deepEqual(kept, []);
    });
  }
});

Deno.test("runGroup: records under other weights do not count", () =>
  withStore(async (out) => {
    await keep(out, right, right);
    const { names } = await runOn(
      { load: { status: "loaded", weights: "others" } },
      out,
    );
    assert.equal(names.length, 7);
  }));
