import assert from "node:assert/strict";
import { columnsOf } from "../../../datasets/generators/synthetic_dataset.ts";
import { xor } from "../../../datasets/xor.ts";
import { selectBackend } from "../../../models/backends.ts";
import { syntheticTask } from "../../../tasks/parts/synthetic_task.ts";

const task = syntheticTask(xor, "Two inputs.");

Deno.test("syntheticTask: the published protocol", async () => {
  await selectBackend("cpu");
  assert.equal(task.id, "xor");
  assert.deepEqual(task.defaults, {
    instances: 1000,
    head: "shifted_probability",
  });
  assert.deepEqual(task.recipe.shares, [0.8, 0.1, 0.1]);
  const network = task.recipe.network();
  assert.deepEqual(
    network.layers.map(({ outputShape }) => outputShape),
    [200, 100, 50, 1].map((units) => [null, units]),
  );
  network.dispose();
});

Deno.test("syntheticTask: knows where the rule's inputs are stored", () => {
  assert.deepEqual(task.known!.columns, columnsOf("xor", 10, 0));
  assert.equal(task.known!.rule, xor.rule);
});
