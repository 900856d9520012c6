/**
 * What must hold of every wired task.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Options } from "../../core/contracts/card.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { selectBackend } from "../../models/backends.ts";
import type {
  WiredTask,
  WiredTaskOptions,
} from "../../tasks/parts/wired_task.ts";
import { assertClose } from "../assert_close.ts";
import { noRead, readFile } from "../datasets/read_stub.ts";
import { checkCertified } from "./check_certified.ts";
import { checkShipped } from "./check_shipped.ts";

/** Float32 sums of numbers up to 50. */
const float32 = { atol: 5e-5 };

/** Registers the tests; `least` is the F1 that the trained network must reach. */
export function checkWired<E extends Options>(
  task: WiredTask<WiredTaskOptions & E>,
  least: number,
): void {
  const { id } = task;
  const load = (semantics: string, instances = 50) =>
    task.load({ ...task.defaults, instances, semantics }, noRead);

  checkCertified(task);
  checkShipped(task.variants[0]!, least);

  Deno.test(`${id}: Shapley values add up to what the network itself says`, async () => {
    await selectBackend("wasm");
    for (const semantics of ["baseline_shapley", "interventional_shapley"]) {
      const problem = await load(semantics, 10);
      const outputs = await outputsOf(problem, problem.batch.inputs);
      const { baseline, background, batch, model } = problem;
      const absent = semantics === "baseline_shapley"
        ? { shape: [1, ...model.inputShape], data: baseline }
        : background;
      const { data } = await model.predict(absent);
      const sums = Array.from({ length: 10 }, (_, i) => {
        const { values } = batch.truth!.attributions!;
        return Array.from(rowAt(values, i)).reduce((sum, v) => sum + v, 0);
      });
      const gaps = sums.map((_, i) => {
        let mean = 0;
        for (let row = 0; row < rowsOf(absent); row++) {
          mean += data[row * model.outputs + batch.targets[i]!]! /
            rowsOf(absent);
        }
        return outputs[i]! - mean;
      });
      assertClose(sums, gaps, float32);
    }
  });

  Deno.test(`${id}: the exact gradient is the network's`, async () => {
    await selectBackend("wasm");
    const { batch, model } = await load("gradient");
    const { data } = await model.gradient!(batch.inputs, batch.targets);
    assert.equal(batch.truth!.attributions!.semantics, "gradient");
    assertClose(data, batch.truth!.attributions!.values.data, float32);
  });

  Deno.test(`${id}: inputs without relevance in every row have no attribution in any`, async () => {
    const { batch: { truth, inputs } } = await load("baseline_shapley");
    const size = inputs.shape[1]!;
    for (let column = 0; column < size; column++) {
      const of = (values: ArrayLike<number>) =>
        Array.from(
          { length: rowsOf(inputs) },
          (_, row) => values[row * size + column]!,
        );
      if (of(truth!.relevance!.data).some((grade) => grade > 0)) continue;
      assert.ok(of(truth!.attributions!.values.data).every((v) => v === 0));
    }
  });

  Deno.test(`${id}: the trained network has relevance and no attributions`, async () => {
    await selectBackend("wasm");
    const { batch, model } = await task.load(
      { ...task.defaults, instances: 5, model: "trained" },
      readFile,
    );
    assert.equal(model.head, "logit");
    assert.equal(batch.truth!.attributions, undefined);
    assert.deepEqual(batch.truth!.relevance!.shape, batch.inputs.shape);
  });
}

/** Output of each row's target. */
async function outputsOf(
  { model, batch }: Problem,
  inputs: Problem["batch"]["inputs"],
): Promise<number[]> {
  const { data } = await model.predict(inputs);
  return Array.from(
    batch.targets,
    (target, i) => data[i * model.outputs + target]!,
  );
}
