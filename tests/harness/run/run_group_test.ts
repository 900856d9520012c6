import assert from "node:assert/strict";
import { cellKey } from "../../../harness/store/cell_key.ts";
import { cellsOf } from "../../../harness/plan/plan.ts";
import type { Outcome } from "../../../core/records/record.ts";
import type { StepResult } from "../../../harness/cell/steps.ts";
import { StorageError } from "../../../harness/store/storage_error.ts";

import { withStore } from "../with_store.ts";
import { group, right, runOn, task } from "./group_answers.ts";

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
