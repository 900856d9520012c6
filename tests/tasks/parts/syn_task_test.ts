import assert from "node:assert/strict";
import { columnsOf } from "../../../datasets/generators/synthetic_dataset.ts";
import { syn4 } from "../../../datasets/syn4.ts";
import { selectBackend } from "../../../models/backends.ts";
import { synTask } from "../../../tasks/parts/syn_task.ts";

Deno.test("synTask: a network 11-100-50-1 and the dataset's own columns", async () => {
  await selectBackend("cpu");
  const task = synTask(syn4);
  assert.deepEqual(task.known!.columns, columnsOf("syn4", 11, 0));
  const network = task.recipe.network();
  assert.equal(network.countParams(), 11 * 100 + 100 + 5000 + 50 + 51);
  network.dispose();
});
