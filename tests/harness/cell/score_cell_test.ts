import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { formatSpec } from "../../../core/plugins/spec.ts";
import type { Alteration } from "../../../core/records/alterations.ts";
import { plugins } from "../../../harness/plan/cards.ts";
import { cellRunner } from "../../../harness/cell/cell_runner.ts";
import { faithfulnessCorrelation } from "../../../metrics/faithfulness/faithfulness_correlation.ts";
import { drawn, toyTask } from "../toy_task.ts";
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

Deno.test("scoreCell: every explainer and seed faces the same draws of a metric", () =>
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

Deno.test("scoreCell: an undefined score is null, and scores keep the order of instances", () =>
  withStore(async (out) => {
    // Attributions are the inputs: the relevant first input is least, middle, most, most of three;
    // the last row has none.
    const { scores } = await scoresOf(
      runnerOf(out, answering({})),
      toyCell("own"),
    );
    assert.deepEqual(scores, { auroc: [0, 0.5, 1, 1, null] });
  }));

Deno.test("scoreCell: metrics that lack something are inapplicable, with the reason", () =>
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

Deno.test("scoreCell: agreement needs every repeat, not some of them", () =>
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

Deno.test("scoreCell: base values and subsets reach the metrics that need them", () =>
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

Deno.test("scoreCell: notes are recorded as means, null where they are not finite", () =>
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

Deno.test("scoreCell: altered copies are scored by the same code, repeats are altered too, and nothing is explained again", () =>
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
