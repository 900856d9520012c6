import assert from "node:assert/strict";
import type { Read } from "../../../core/contracts/dataset.ts";
import { resolveOptions } from "../../../core/plugins/resolve_options.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { saveNetwork } from "../../../models/storage.ts";
import { trainedTask } from "../../../tasks/training/trained_task.ts";

const table = {
  inputs: {
    shape: [10, 1],
    data: Float32Array.from({ length: 10 }, (_, i) => i),
  },
  labels: Int32Array.from({ length: 10 }, (_, i) => i % 2),
  classes: ["even", "odd"],
  inputNames: ["number"],
};

const task = trainedTask({
  id: "numbers",
  summary: "Ten numbers.",
  references: [],
  dataset: {
    id: "numbers",
    version: 1,
    summary: "Ten numbers.",
    references: [],
    licence: "CC0-1.0",
    defaults: {},
    load: () => Promise.resolve(table),
  },
  defaults: { instances: 2, head: "logit" },
  metrics: [],
  recipe: {
    network: () => mlp({ inputs: 1, hidden: [], outputs: 1, seed: 0 }),
    shares: [0.4, 0.2, 0.4],
    scale: ({ shape, data }) => ({ shape, data: data.map((v) => v * 10) }),
  },
  baseline: "mean",
  box: "training",
  target: ({ x, label }) => label === 1 && x[0]! > 0 ? 0 : undefined,
});

async function stored(): Promise<Read> {
  await selectBackend("cpu");
  const files = await saveNetwork(task.recipe.network());
  return (path) => {
    const bytes = files.get(path.replace("models/weights/numbers/", ""));
    return bytes
      ? Promise.resolve(Uint8Array.from(bytes))
      : Promise.reject(new Error(path));
  };
}

Deno.test("trainedTask: explains the rows that have a target, scaled, with mean and box of the training rows", async () => {
  const read = await stored();
  const problem = await task.load(task.defaults, read);
  const { inputs, training, test } = await task.rows(read);
  assert.deepEqual(
    [...inputs.data],
    table.inputs.data.reduce<number[]>((all, v) => [...all, v * 10], []),
  );
  const odd = [...test].filter((row) => row % 2 === 1).map((row) => row * 10);
  assert.deepEqual([...problem.batch.inputs.data].sort((a, b) => a - b), odd);
  assert.deepEqual([...problem.batch.targets], [0, 0]);
  const values = [...training].map((row) => row * 10);
  assert.deepEqual([...problem.baseline], [
    values.reduce((sum, v) => sum + v) / 4,
  ]);
  assert.deepEqual([...problem.box.lower], [Math.min(...values)]);
  assert.deepEqual([...problem.box.upper], [Math.max(...values)]);
  assert.deepEqual(
    [...problem.background.data].sort((a, b) => a - b),
    values,
  );
  assert.equal(problem.batch.truth, undefined);
});

Deno.test("trainedTask: fewer instances are the first ones, and the head changes only how they are read", async () => {
  const read = await stored();
  const two = await task.load(task.defaults, read);
  const one = await task.load({ instances: 1, head: "probability" }, read);
  assert.deepEqual(one.batch.inputs.data, two.batch.inputs.data.slice(0, 1));
  const logits = await two.model.predict(one.batch.inputs);
  const { data } = await one.model.predict(one.batch.inputs);
  assert.deepEqual(
    [...data],
    [...logits.data].map((z) => 1 / (1 + Math.exp(-z))),
  );
});

Deno.test("trainedTask: more instances than there are is an error with both numbers", async () => {
  await assert.rejects(
    task.load({ instances: 3, head: "logit" }, await stored()),
    /Cannot load numbers: it has 2 instances to explain, current value is 3/,
  );
  assert.throws(() => resolveOptions(task, { head: "loggit" }), RangeError);
  assert.throws(() => resolveOptions(task, { instances: 0 }), RangeError);
});
