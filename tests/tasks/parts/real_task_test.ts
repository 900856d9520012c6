import assert from "node:assert/strict";
import { breastCancer as dataset } from "../../../datasets/breast_cancer.ts";
import { classify } from "../../../core/rows/classify.ts";
import { selectBackend } from "../../../models/backends.ts";
import { breastCancer } from "../../../tasks/breast_cancer.ts";
import { metrics } from "../../../tasks/parts/metrics.ts";
import { readFile } from "../../datasets/read_stub.ts";

Deno.test("realTask: targets are the classes that the network gives", async () => {
  await selectBackend("wasm");
  const { batch, model } = await breastCancer.load(
    breastCancer.defaults,
    readFile,
  );
  assert.deepEqual(await classify(model, batch.inputs), batch.targets);
  assert.equal(new Set(batch.targets).size, 2);
});

Deno.test("realTask: has the dataset's sources and no metrics that need truth", () => {
  assert.equal(breastCancer.references, dataset.references);
  assert.equal(breastCancer.metrics, metrics);
  assert.equal(breastCancer.defaults.head, "logit");
});
