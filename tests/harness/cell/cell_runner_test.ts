import assert from "node:assert/strict";
import type { Explainer } from "../../../core/contracts/explainer.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { formatSpec } from "../../../core/plugins/spec.ts";
import type { Alteration } from "../../../core/records/alterations.ts";
import { plugins } from "../../../harness/plan/cards.ts";
import { cellRunner } from "../../../harness/cell/cell_runner.ts";
import type { Outcome } from "../../../core/records/record.ts";
import { faithfulnessCorrelation } from "../../../metrics/faithfulness/faithfulness_correlation.ts";
import { drawn, explainerOf, toyTask } from "../toy_task.ts";
import { withStore } from "../with_store.ts";
import {
  answering,
  both,
  ran,
  runnerOf,
  scoresOf,
  signal,
  toyCell,
} from "../toy_runner.ts";

Deno.test("cellRunner: costs and numbers do not depend on the batch size", async () => {
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

Deno.test("cellRunner: the seed decides what is drawn", () =>
  withStore(async (out) => {
    const runner = runnerOf(out);
    const [a, b] = [
      await scoresOf(runner, toyCell("drawn", { seed: 0 })),
      await scoresOf(runner, toyCell("drawn", { seed: 1 })),
    ];
    assert.notEqual(a.attributions, b.attributions);
  }));

Deno.test("cellRunner: every explainer and seed faces the same draws of a metric", () =>
  withStore(async (out) => {
    const metrics = [{
      ...ran("faithfulness_correlation"),
      options: { ...faithfulnessCorrelation.defaults, subsets: 20, size: 0.34 },
    }];
    const runner = cellRunner({
      out,
      ...plugins,
      explainers: ["one", "two"].map((id) => ({ ...answering({}), id })),
      // Attributions are the inputs, so the correlation depends on how often each was drawn.
      tasks: [toyTask({ model: linearModel([1, -5, 2]) })],
    });
    const cells = [
      toyCell("one", { metrics }),
      toyCell("two", { metrics, seed: 5 }),
    ];
    const [a, b] = [
      await scoresOf(runner, cells[0]!),
      await scoresOf(runner, cells[1]!),
    ];
    assert.deepEqual(a.scores, b.scores);
    assert.ok(Object.values(a.scores)[0]!.every((score) => score !== null));
  }));

Deno.test("cellRunner: an undefined score is null, and scores keep the order of instances", () =>
  withStore(async (out) => {
    // Attributions are the inputs: the relevant first input is least, middle, most, most of three;
    // the last row has none.
    const { scores } = await scoresOf(
      runnerOf(out, answering({})),
      toyCell("own"),
    );
    assert.deepEqual(scores, { auroc: [0, 0.5, 1, 1, null] });
  }));

Deno.test("cellRunner: metrics that lack something are inapplicable, with the reason", () =>
  withStore(async (out) => {
    const metrics = [
      ran("auroc"),
      ran("completeness_gap"),
      ran("repeat_rank_agreement"),
      { ...ran("pixel_flipping"), options: { replacement: "conditional" } },
    ];
    const runner = runnerOf(out, drawn, toyTask({ truth: false }));
    const cell = toyCell("drawn", { metrics, repeats: [1, 2] });
    const { scores, inapplicable } = await scoresOf(runner, cell);
    assert.deepEqual(scores, {});
    assert.deepEqual(inapplicable, {
      auroc: "needs relevance",
      completeness_gap: "needs baseValues",
      repeat_rank_agreement: "needs repeats",
      "pixel_flipping[replacement=conditional]":
        "needs the distribution of the inputs",
    });
  }));

Deno.test("cellRunner: agreement needs every repeat, not some of them", () =>
  withStore(async (out) => {
    const runner = runnerOf(out);
    const cell = (seed: number, repeats: number[]) =>
      toyCell("drawn", {
        metrics: [ran("repeat_rank_agreement")],
        seed,
        repeats,
      });
    const lonely = await scoresOf(runner, cell(0, [1, 2]));
    assert.deepEqual(Object.keys(lonely.inapplicable), [
      "repeat_rank_agreement",
    ]);
    await both(runner, cell(1, []));
    const partly = await scoresOf(runner, cell(0, [1, 2]));
    assert.deepEqual(partly.inapplicable, lonely.inapplicable);
    const whole = await scoresOf(runner, cell(0, [1]));
    assert.equal(whole.scores["repeat_rank_agreement"]!.length, 5);
  }));

Deno.test("cellRunner: base values and subsets reach the metrics that need them", () =>
  withStore(async (out) => {
    const metrics = [
      ran("completeness_gap"),
      { ...ran("set_precision"), options: { sets: 0 } },
    ];
    const subsets = [0, 1, 2, 3, 4].map(() => [Int32Array.of(0)]);
    const own = answering({ baseValues: new Float64Array(5), subsets });
    const task = toyTask({ model: linearModel([1, 1, 1]) });
    const { scores } = await scoresOf(
      runnerOf(out, own, task),
      toyCell("own", { metrics }),
    );
    assert.deepEqual(scores, {
      completeness_gap: [0, 0, 0, 0, 0],
      "set_precision[sets=0]": [1, 1, 1, 1, 0],
    });
  }));

Deno.test("cellRunner: notes are kept as means, null where they are not finite", () =>
  withStore(async (out) => {
    const note = (...data: number[]) => ({
      shape: [5],
      data: Float64Array.from(data),
    });
    const own = answering({
      notes: { delta: note(1, 2, 3, 4, 0), broken: note(1, NaN, 1, 1, 1) },
    });
    const { notes } = await scoresOf(runnerOf(out, own), toyCell("own"));
    assert.deepEqual(notes, { delta: 2, broken: null });
  }));

Deno.test("cellRunner: altered copies are scored by the same code, repeats are altered too, and nothing is explained again", () =>
  withStore(async (out) => {
    const runner = runnerOf(out);
    const cell = toyCell("drawn", {
      repeats: [1],
      metrics: ["auroc", "repeat_rank_agreement", "max_sensitivity"].map(
        (id) => ({ ...ran(id), options: { draws: 2, radius: 0.05 } }),
      ),
    });
    await both(runner, { ...cell, seed: 1, metrics: [] });
    const honest = await scoresOf(runner, cell);
    const altered = async (alteration: Alteration) => {
      const step = { kind: "score", cell, altered: alteration } as const;
      const result = await runner.take(step, signal);
      assert.ok(result.status === "outcome");
      assert.ok(result.outcome.status === "scored");
      return result.outcome;
    };
    const [auroc, agreement, robust] = cell.metrics.map(formatSpec);
    const still = await altered({ kind: "noise", size: 0 });
    const noisy = await altered({ kind: "noise", size: 5 });
    for (const name of [auroc!, agreement!]) {
      assert.deepEqual(still.scores[name], honest.scores[name]);
      assert.notDeepEqual(noisy.scores[name], honest.scores[name]);
    }
    assert.ok(robust! in honest.scores);
    assert.deepEqual(noisy.inapplicable, { [robust!]: "needs the explainer" });
    assert.deepEqual(await altered({ kind: "noise", size: 5 }), noisy);
    // Both seeds are shuffled, each in its own way.
    const shuffled = await altered({ kind: "shuffle" });
    assert.notDeepEqual(shuffled.scores[agreement!], honest.scores[agreement!]);
  }));

Deno.test("cellRunner: what a method needs and the model lacks skips it, unasked", () =>
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

Deno.test("cellRunner: a kept explanation is not made again, and keeps its cost", () =>
  withStore(async (out) => {
    const once = await scoresOf(runnerOf(out), toyCell("drawn"));
    const never = { ...drawn, prepare: () => assert.fail("it was asked") };
    const again = await scoresOf(runnerOf(out, never), toyCell("drawn"));
    assert.deepEqual(again, once);
  }));

Deno.test("cellRunner: a task is loaded once for each choice of options", () =>
  withStore(async (out) => {
    const task = toyTask();
    let loads = 0;
    const runner = runnerOf(out, drawn, {
      ...task,
      load: (...args) => (loads++, task.load(...args)),
    });
    const load = (options = {}) =>
      runner.take({ kind: "load", task: { id: "toy", options } }, signal);
    assert.deepEqual(await load(), { status: "loaded", weights: "w" });
    await load();
    await both(runner, toyCell("drawn"));
    assert.equal(loads, 1);
    await load({ instances: 3 });
    assert.equal(loads, 2);
  }));

Deno.test("cellRunner: whatever goes wrong is an answer, fatal only where nothing can be written", () =>
  withStore(async (out) => {
    const cell = toyCell("own");
    const wrong = async (explainer: Explainer, where = out) => {
      const result = await both(runnerOf(where, explainer), cell);
      assert.ok(result.status === "failed");
      return result;
    };
    const thrown = (error: unknown) =>
      explainerOf("own", () => () => Promise.reject(error));
    assert.deepEqual(await wrong(thrown(new Error("it broke"))), {
      status: "failed",
      error: "it broke",
      fatal: false,
    });
    assert.equal((await wrong(thrown("a word"))).error, "a word");
    const narrow = explainerOf("own", () => () =>
      Promise.resolve({
        attributions: { shape: [5, 1], data: new Float64Array(5) },
      }));
    assert.match(
      (await wrong(narrow)).error,
      /own: expected attributions of shape \[5,3\], current value is \[5,1\]/,
    );
    const unwritable = await wrong(answering({}), `${out}/missing`);
    assert.equal(unwritable.fatal, true);
    assert.match(unwritable.error, /Cannot write .*--out/);

    const runner = runnerOf(out);
    const step = { kind: "score", cell: toyCell("drawn") } as const;
    const unexplained = await runner.take(step, signal);
    assert.deepEqual(unexplained, {
      status: "failed",
      error:
        "Cannot score: expected the explanation to be kept, current value is missing or damaged",
      fatal: false,
    });
  }));

Deno.test("cellRunner: an aborted signal ends a method at its next call of the model", () =>
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
