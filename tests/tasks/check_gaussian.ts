/**
 * What must hold of every gaussian task.
 *
 * @module
 */
import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import type { GaussianTask } from "../../tasks/parts/gaussian_task.ts";
import { assertClose } from "../assert_close.ts";
import { noRead } from "../datasets/read_stub.ts";

/** Sums of some numbers near 10. */
const rounding = { atol: 1e-12 };

/** Registers the tests. */
export function checkGaussian(task: GaussianTask): void {
  const { id } = task;
  const load = (changes: Partial<GaussianTask["defaults"]>) =>
    task.load({ ...task.defaults, instances: 20, ...changes }, noRead);

  Deno.test(`${id}: interventional and conditional values add up to f(x) − E f, over the grid of correlations`, async () => {
    for (const correlation of [0, 0.25, 0.5, 0.75, 0.99]) {
      for (
        const semantics of ["interventional_shapley", "conditional_shapley"]
      ) {
        const { batch, model } = await load({ correlation, semantics });
        const { data } = await model.predict(batch.inputs);
        const { values } = batch.truth!.attributions!;
        // The rule is centred: its mean is 0.
        const sums = Array.from(
          data,
          (_, i) => Array.from(rowAt(values, i)).reduce((sum, v) => sum + v, 0),
        );
        assertClose(sums, data, rounding);
      }
    }
  });

  Deno.test(`${id}: without correlation conditional values are the interventional ones, with it they differ`, async () => {
    const valuesAt = async (correlation: number, semantics: string) =>
      (await load({ correlation, semantics })).batch.truth!.attributions!.values
        .data;
    assertClose(
      await valuesAt(0, "conditional_shapley"),
      await valuesAt(0, "interventional_shapley"),
      rounding,
    );
    assert.notDeepEqual(
      await valuesAt(0.75, "conditional_shapley"),
      await valuesAt(0.75, "interventional_shapley"),
    );
  });

  Deno.test(`${id}: the gradient is the model's; baseline values start at zeros`, async () => {
    const { batch, model } = await load({ semantics: "gradient" });
    const gradients = await model.gradient!(batch.inputs, batch.targets);
    assert.deepEqual([...batch.truth!.attributions!.values.data], [
      ...gradients.data,
    ]);
    const against = await load({ semantics: "baseline_shapley" });
    const { data } = await model.predict({
      shape: [1, 5],
      data: against.baseline,
    });
    const outputs = (await model.predict(batch.inputs)).data;
    const { values } = against.batch.truth!.attributions!;
    outputs.forEach((output, i) => {
      const sum = Array.from(rowAt(values, i)).reduce((all, v) => all + v, 0);
      assertClose([sum], [output - data[0]!], rounding);
    });
  });

  Deno.test(`${id}: a trained network away from the defaults is refused`, async () => {
    await assert.rejects(
      load({ model: "trained", correlation: 0.75 }),
      /has 5 inputs of correlation 0.5, current value is 5 and 0.75/,
    );
  });
}
