import assert from "node:assert/strict";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Subject } from "../../core/contracts/metric.ts";
import type { Problem, Task } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { unitsOr } from "../../core/rows/units.ts";
import { explainers } from "../../explainers/index.ts";
import { metrics } from "../../metrics/index.ts";
import { selectBackend } from "../../models/backends.ts";
import { tasks } from "../../tasks/index.ts";
import { hasFiles, readFile } from "../datasets/read_stub.ts";

await selectBackend("wasm");

const signal = new AbortController().signal;

function load(task: Task, instances: number): Promise<Problem> {
  return task.load(resolveOptions(task, { instances }), readFile);
}

/** A control's scores on a task. */
async function scoresOf(
  { model, batch, ...given }: Problem,
  explainerId: string,
  metricId: string,
  seed: number,
): Promise<Float64Array> {
  const context = {
    ...given,
    units: unitsOr(given.units, sizeOf(model.inputShape)),
    signal,
    rng: (...key: readonly (number | string)[]) => rng(seed, ...key),
  };
  const explainer = findCard("explainer", explainers, explainerId);
  const explain = await explainer.prepare(model, explainer.defaults, context);
  const explanation: Explanation = await explain(batch);
  const metric = findCard("metric", metrics, metricId);
  const { signed } = explainer;
  const subject: Subject = {
    model,
    batch,
    explanation,
    signed,
    repeats: [],
    explain,
    note: () => {},
  };
  return await metric.score(subject, metric.defaults, context);
}

const mean = (values: Float64Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

for (const task of tasks) {
  const ignore = !hasFiles(task.dataset);
  Deno.test(
    `${task.id}: instances are numbered, finite and inside the box, with a baseline and a background of their shape`,
    { ignore },
    async () => {
      const { model, batch, background, baseline, box } = await load(task, 5);
      const { inputs, targets, instances } = batch;
      assert.deepEqual(inputs.shape, [5, ...model.inputShape]);
      assert.deepEqual(background.shape.slice(1), inputs.shape.slice(1));
      assert.equal(new Set(instances).size, 5);
      assert.ok(targets.every((t) => t >= 0 && t < model.outputs));
      for (const values of [inputs.data, background.data, baseline]) {
        assert.ok(values.every(Number.isFinite));
      }
      const size = baseline.length;
      assert.equal(inputs.data.length, 5 * size);
      background.data.forEach((value, i) => {
        const at = i % size;
        assert.ok(value >= box.lower[at]! && value <= box.upper[at]!);
      });
    },
  );

  Deno.test(
    `${task.id}: fewer instances are the first of more`,
    { ignore },
    async () => {
      const few = await load(task, 3);
      const more = await load(task, 8);
      assert.deepEqual(
        few.batch.inputs.data,
        more.batch.inputs.data.slice(0, few.batch.inputs.data.length),
      );
      assert.equal(few.weights, more.weights);
    },
  );

  if (!task.metrics.some(({ id }) => id === "auroc")) continue;

  Deno.test(
    `${task.id}: the oracle is right everywhere, its reverse nowhere, and random is at chance`,
    { ignore },
    async () => {
      const { instances } = task.defaults;
      const problem = await load(task, Math.min(400, Number(instances)));
      for (const metric of ["auroc", "top_k_accuracy"]) {
        const score = (id: string) => scoresOf(problem, id, metric, 1);
        assert.equal(mean(await score("oracle")), 1);
        assert.equal(mean(await score("anti_oracle")), 0);
        const random = await score("random");
        // A constant explanation is all ties, which score the expectation of a random one exactly.
        const chance = mean(await score("constant"));
        const errors = random.map((value) => (value - mean(random)) ** 2);
        // Where chance is so small that no random answer is right, by the largest variance that a
        // mean of numbers in [0, 1] allows.
        const variance = mean(errors) || chance;
        const deviation = Math.sqrt(variance / random.length);
        assert.ok(Math.abs(mean(random) - chance) < 4 * deviation);
        assert.ok(chance < 0.51);
      }
    },
  );
}
