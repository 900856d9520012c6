import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts/model.ts";
import { ask } from "../../../core/rows/query.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { meter } from "../../../harness/cell/meter.ts";

const signal = new AbortController().signal;
const inputs = { shape: [2, 2], data: new Float32Array([1, 2, 3, 4]) };

Deno.test("meter: counts rows, gradient rows and repeats of either", async () => {
  const metered = meter(linearModel([1, 1]), signal);
  const { predict, gradient } = metered.model;
  await predict(inputs);
  await gradient!(inputs, new Int32Array(2));
  assert.deepEqual(metered.cost(), {
    rows: 2,
    gradientRows: 2,
    duplicateRows: 0,
  });
  await predict(inputs);
  await gradient!(inputs, new Int32Array(2));
  assert.deepEqual(metered.cost(), {
    rows: 4,
    gradientRows: 4,
    duplicateRows: 4,
  });
});

Deno.test("meter: a query costs its rows once, whether the model answers it or builds them", async () => {
  const query = {
    kind: "coalitions",
    rows: inputs,
    targets: new Int32Array(2),
    background: { shape: [3, 2], data: new Float32Array(6) },
    masks: new Uint8Array([1, 0, 0, 1]),
  } as const;
  const building = meter(linearModel([1, 1]), signal);
  await ask(building.model, query);
  const answering: Model = {
    ...linearModel([1, 1]),
    answer: () => Promise.resolve(new Float64Array(4)),
  };
  const structured = meter(answering, signal);
  await ask(structured.model, query);
  assert.equal(building.cost().rows, 12);
  assert.deepEqual(building.cost(), structured.cost());
  // The three background rows are alike, so each of the four mixtures is asked three times.
  assert.equal(building.cost().duplicateRows, 8);
});

Deno.test("meter: has a gradient only where the model has one", () => {
  const { gradient: _, ...blackBox } = linearModel([1]);
  assert.equal(meter(blackBox, signal).model.gradient, undefined);
});

Deno.test("meter: an aborted signal ends the next call", () => {
  const stop = new AbortController();
  const { model } = meter(linearModel([1, 1]), stop.signal);
  stop.abort();
  assert.throws(() => model.predict(inputs), { name: "AbortError" });
});
