import { layers } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { firstLayer } from "../../models/first_layer.ts";

Deno.test("firstLayer: behind inputs, flattening and dropout; none where nothing computes", async () => {
  await selectBackend("cpu");
  const passing = [
    layers.inputLayer({ inputShape: [2, 2] }),
    layers.flatten(),
    layers.dropout({ rate: 0.5 }),
  ];
  assert.equal(firstLayer([...passing, layers.dense({ units: 1 })]), 3);
  assert.equal(firstLayer([layers.reLU(), ...passing]), 0);
  assert.equal(firstLayer(passing), -1);
});
