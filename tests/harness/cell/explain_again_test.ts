import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { cellRunner } from "../../../harness/cell/cell_runner.ts";
import { explainAgain } from "../../../harness/cell/explain_again.ts";
import { metrics } from "../../../metrics/index.ts";
import { cellOf } from "../cell_of.ts";
import { drawn, explainerOf, toyTask } from "../toy_task.ts";
import { withStore } from "../with_store.ts";

const batch = toyBatch([[1, 1], [2, 2]]);

/** One draw when prepared, one per instance, and the model's outputs. */
function drawing() {
  const prepared: Model[] = [];
  const explainer = explainerOf("own", (model, options, { rng }) => {
    prepared.push(model);
    const shared = rng("design").uniform();
    return async ({ inputs, instances }) => {
      const { data } = await model.predict(inputs);
      const values = [...instances].flatMap((instance, row) => [
        data[row]! * Number(options["scale"]),
        shared + rng(instance).uniform(),
      ]);
      return {
        attributions: { shape: inputs.shape, data: Float64Array.from(values) },
      };
    };
  });
  return { explainer, prepared };
}

Deno.test("explainAgain: same options and draws, prepared once for the own model and once for every other", async () => {
  const { explainer, prepared } = drawing();
  const [own, other] = [linearModel([1, 2]), linearModel([5, 5])];
  const explain = explainAgain(explainer, { scale: 10 }, toyContext(2), own);
  assert.deepEqual(prepared, []);
  const first = (await explain(batch)).attributions.data;
  assert.deepEqual([first[0], first[2]], [30, 60]);
  assert.deepEqual((await explain(batch)).attributions.data, first);
  assert.deepEqual(prepared, [own]);
  const changed = (await explain(batch, other)).attributions.data;
  assert.deepEqual([changed[0], changed[2]], [100, 200]);
  assert.deepEqual([changed[1], changed[3]], [first[1], first[3]]);
  assert.deepEqual(prepared, [own, other]);
});

Deno.test("explainAgain: what the task tells otherwise replaces the context's, once", async () => {
  const seen: number[][] = [];
  const explainer = explainerOf("own", (_model, _options, context) => {
    seen.push([...context.baseline, context.box.upper[0]!]);
    return ({ inputs }) => Promise.resolve({ attributions: inputs });
  });
  const explain = explainAgain(
    explainer,
    {},
    toyContext(2),
    linearModel([1, 2]),
  );
  await explain(batch);
  await explain(batch, undefined, { baseline: Float32Array.of(7, 8) });
  await explain(batch);
  assert.deepEqual(seen, [[0, 0, 2], [7, 8, 2]]);
});

Deno.test("explainAgain: an explainer that cannot be prepared says so at every call", async () => {
  const refusing = explainerOf("own", () => {
    throw new RangeError("no");
  });
  const explain = explainAgain(
    refusing,
    {},
    toyContext(2),
    linearModel([1, 2]),
  );
  for (const _ of [1, 2]) {
    await assert.rejects(() => explain(batch), {
      name: "PluginError",
      message: /^explaining with own \(explainer\): no /,
    });
  }
});

Deno.test("explainAgain: metrics explain with the cell's draws, at no cost to the explainer, and their notes are kept", () =>
  withStore(async (out) => {
    const runner = cellRunner({
      out,
      explainers: [drawn],
      metrics,
      tasks: [toyTask()],
    });
    const ran = (id: string, options = {}) => ({ id, version: 1, options });
    const cell = cellOf({
      task: ran("toy"),
      explainer: ran("drawn"),
      metrics: [ran("max_sensitivity", { draws: 3, radius: 0.1 })],
      seed: 4,
    });
    const { signal } = new AbortController();
    await runner.take({ kind: "explain", cell, batch: 2 }, signal);
    const result = await runner.take({ kind: "score", cell }, signal);
    assert.ok(
      result.status === "outcome" && result.outcome.status === "scored",
    );
    const { scores, notes, cost } = result.outcome;
    // What is drawn does not depend on the inputs, so nothing differs nearby.
    const name = "max_sensitivity[draws=3,radius=0.1]";
    assert.deepEqual(scores, { [name]: [0, 0, 0, 0, 0] });
    assert.deepEqual(notes, { [`${name}.discarded`]: 0 });
    assert.deepEqual(cost, { rows: 10, gradientRows: 5, duplicateRows: 5 });
  }));
