import assert from "node:assert/strict";
import { gaussianTask } from "../../../tasks/parts/gaussian_task.ts";
import { noRead } from "../../datasets/read_stub.ts";

Deno.test("gaussianTask: conditional values of 20 inputs are known for linear rules and refused for others", async () => {
  const load = (rule: "linear" | "additive") => {
    const task = gaussianTask(rule, "Twenty inputs.");
    return task.load({
      ...task.defaults,
      inputs: 20,
      instances: 2,
      semantics: "conditional_shapley",
    }, noRead);
  };
  const { batch } = await load("linear");
  assert.deepEqual(batch.truth!.attributions!.values.shape, [2, 20]);
  await assert.rejects(
    load("additive"),
    /at most 12 inputs, current value is 20/,
  );
});
