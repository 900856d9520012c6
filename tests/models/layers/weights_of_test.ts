import { layers } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { weightsOf } from "../../../models/layers/weights_of.ts";
import { stack } from "./check_layers.ts";

Deno.test("weightsOf: kernel, and bias where there is one; the layer's own", async () => {
  await selectBackend("cpu");
  const [layer] = stack(layers.dense({ units: 2, inputShape: [3] })).layers;
  const { kernel, bias } = weightsOf(layer!);
  assert.deepEqual([kernel!.shape, bias!.shape], [[3, 2], [2]]);
  assert.equal(kernel, layer!.getWeights()[0]);
  const [bare] =
    stack(layers.dense({ units: 2, useBias: false, inputShape: [3] })).layers;
  assert.deepEqual(Object.keys(weightsOf(bare!)), ["kernel"]);
  const [none] = stack(layers.flatten({ inputShape: [3, 1] })).layers;
  assert.deepEqual(weightsOf(none!), {});
});
