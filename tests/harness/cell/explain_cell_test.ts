import assert from "node:assert/strict";
import { Refusal } from "../../../core/plugins/refusal.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Outcome } from "../../../core/records/record.ts";
import { drawn, explainerOf, toyTask } from "../toy_task.ts";
import { withStore } from "../with_store.ts";
import { both, runnerOf, scoresOf, toyCell } from "../toy_runner.ts";

Deno.test("explainCell: costs and numbers do not depend on the batch size", async () => {
  const found: Outcome[] = [];
  for (const batch of [128, 5, 2, 1]) {
    await withStore(async (out) => {
      found.push(await scoresOf(runnerOf(out), toyCell("drawn"), batch));
    });
  }
  const [first] = found;
  assert.ok(first?.status === "scored");
  // Five distinct rows, predicted twice and differentiated once.
  assert.deepEqual(first.cost, {
    rows: 10,
    gradientRows: 5,
    duplicateRows: 5,
  });
  for (const other of found) assert.deepEqual(other, first);
});

Deno.test("explainCell: the seed decides what is drawn", () =>
  withStore(async (out) => {
    const runner = runnerOf(out);
    const [a, b] = [
      await scoresOf(runner, toyCell("drawn", { seed: 0 })),
      await scoresOf(runner, toyCell("drawn", { seed: 1 })),
    ];
    assert.notEqual(a.attributions, b.attributions);
  }));

Deno.test("explainCell: what a method needs and the model lacks skips it, unasked", () =>
  withStore(async (out) => {
    const { gradient: _, ...model } = linearModel([1, 2, 3]);
    for (
      const [more, reason] of [
        [{ needs: ["gradient"] }, "needs gradient"],
        [{ refuses: () => "too wide" }, "too wide"],
      ] as const
    ) {
      const never = explainerOf("own", () => assert.fail("asked"), more);
      const runner = runnerOf(out, never, toyTask({ model }));
      const outcome = { status: "skipped", reason };
      const result = await both(runner, toyCell("own"));
      assert.deepEqual(result, { status: "outcome", outcome });
    }
  }));

Deno.test("explainCell: a method that refuses an instance skips the cell, with its reason", () =>
  withStore(async (out) => {
    const own = explainerOf("own", () => () => {
      throw new Refusal("Cannot ask: current value is 9", "over 3 units");
    });
    assert.deepEqual(await both(runnerOf(out, own), toyCell("own")), {
      status: "outcome",
      outcome: { status: "skipped", reason: "over 3 units" },
    });
  }));

Deno.test("explainCell: a stored explanation is not made again, and keeps its cost", () =>
  withStore(async (out) => {
    const once = await scoresOf(runnerOf(out), toyCell("drawn"));
    const never = { ...drawn, prepare: () => assert.fail("it was asked") };
    const again = await scoresOf(runnerOf(out, never), toyCell("drawn"));
    assert.deepEqual(again, once);
  }));

Deno.test("explainCell: an aborted signal ends a method at its next call of the model", () =>
  withStore(async (out) => {
    const stop = new AbortController();
    const own = explainerOf("own", (model) => async ({ inputs }) => {
      await model.predict(inputs);
      stop.abort();
      await model.predict(inputs);
      return assert.fail("it went on");
    });
    const cell = toyCell("own");
    const step = { kind: "explain", cell, batch: 128 } as const;
    const result = await runnerOf(out, own).take(step, stop.signal);
    assert.ok(result.status === "failed");
    assert.match(result.error, /abort/);
  }));
