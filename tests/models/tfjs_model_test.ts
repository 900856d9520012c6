import { memory } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { networks } from "./networks.ts";
import { normals } from "./normals.ts";

Deno.test("tfjsModel: shapes and kinds of numbers", async () => {
  await selectBackend("wasm");
  const model = tfjsModel(networks.cnn(), "logit");
  assert.deepEqual([model.inputShape, model.outputs, model.head], [
    [8, 8, 1],
    5,
    "logit",
  ]);
  const inputs = { shape: [2, 8, 8, 1], data: new Float64Array(128) };
  const outputs = await model.predict(inputs);
  assert.deepEqual(outputs.shape, [2, 5]);
  assert.ok(outputs.data instanceof Float64Array);
  const gradients = await model.gradient(inputs, new Int32Array(2));
  assert.deepEqual(gradients.shape, [2, 8, 8, 1]);
  assert.ok(gradients.data instanceof Float32Array);
  const none = { shape: [0, 8, 8, 1], data: new Float32Array() };
  assert.deepEqual((await model.predict(none)).shape, [0, 5]);
});

Deno.test("tfjsModel: offers its layers once, and throws on one that is not known only when asked", async () => {
  await selectBackend("wasm");
  const model = tfjsModel(networks.cnn(), "logit");
  assert.equal(model.layers(), model.layers());
  const odd = tfjsModel(
    sequential({
      layers: [
        layers.upSampling2d({ inputShape: [2, 2, 1] }),
        layers.flatten(),
        layers.dense({ units: 1 }),
      ],
    }),
    "logit",
  );
  assert.throws(() => odd.layers(), /current value is UpSampling2D/);
});

Deno.test("tfjsModel: no tensor is left behind", async () => {
  await selectBackend("wasm");
  const model = tfjsModel(networks.cnn(), "probability");
  const before = memory().numTensors;
  const inputs = normals([3, 8, 8, 1]);
  await model.predict(inputs);
  await model.gradient(inputs, new Int32Array(3));
  assert.equal(memory().numTensors, before);
});

Deno.test("tfjsModel: what does not fit is an error with the value found", async () => {
  await selectBackend("cpu");
  const model = tfjsModel(networks["mlp, one output"](), "logit");
  await assert.rejects(
    model.predict({ shape: [1, 8], data: new Float32Array(8) }),
    /expected rows of shape \[9\], current value is \[1,8\] with 8 values/,
  );
  await assert.rejects(
    model.gradient(normals([1, 9]), new Int32Array([1])),
    /expected 1 targets in \[0, 1\), current value is 1/,
  );
  const squashed = sequential({
    layers: [
      layers.dense({ units: 1, inputShape: [2], activation: "sigmoid" }),
    ],
  });
  assert.throws(
    () => tfjsModel(squashed, "probability"),
    /its last layer must be linear, current value is sigmoid/,
  );
  const free = sequential({
    layers: [layers.dense({ units: 1, inputShape: [null, 2] })],
  });
  assert.throws(() => tfjsModel(free, "logit"), /fixed shape as inputs/);
});
