import { tensor } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { assertClose } from "../assert_close.ts";
import { networks } from "./networks.ts";
import { normals } from "./normals.ts";

for (const head of ["logit", "probability"] as const) {
  for (
    const name of ["mlp, one output", "mlp, three outputs", "cnn"] as const
  ) {
    Deno.test(`tfjsModel: ${name}, ${head}: gradients are differences of outputs`, async () => {
      await selectBackend("wasm");
      const model = tfjsModel(networks[name](), head);
      const inputs = normals([1, ...model.inputShape]);
      const size = inputs.data.length;
      // Central differences of float32 logits: rounding 1e-7 / step; kinks within a step are rare
      // enough for this seed.
      const step = 2e-3;
      for (let target = 0; target < model.outputs; target++) {
        const shifted = new Float32Array(2 * size * size);
        for (let i = 0; i < size; i++) {
          for (const side of [0, 1]) {
            const at = (2 * i + side) * size;
            shifted.set(inputs.data, at);
            shifted[at + i]! += side ? step : -step;
          }
        }
        const { data } = await model.predict({
          shape: [2 * size, ...model.inputShape],
          data: shifted,
        });
        const expected = Array.from(
          { length: size },
          (_, i) =>
            (data[(2 * i + 1) * model.outputs + target]! -
              data[2 * i * model.outputs + target]!) / (2 * step),
        );
        const { data: gradient } = await model.gradient(
          inputs,
          Int32Array.of(target),
        );
        assertClose(gradient, expected, { atol: 2e-3, rtol: 1e-2 });
      }
    });
  }
}

for (const logit of [91, 300, -300]) {
  Deno.test(`tfjsModel: at logit ${logit} the gradient of the probability does not vanish`, async () => {
    await selectBackend("wasm");
    const model = tfjsModel(linear([[2], [-3]], [logit]), "probability");
    const inputs = { shape: [1, 2], data: new Float32Array(2) };
    const { data } = await model.gradient(inputs, new Int32Array(1));
    assert.ok(data instanceof Float64Array);
    const factor = Math.exp(-Math.abs(logit));
    // Products of float64.
    assertClose(data, [2 * factor, -3 * factor], { rtol: 1e-15 });
  });
}

Deno.test("tfjsModel: softmax gradients by hand, also where the probability is 1", async () => {
  await selectBackend("wasm");
  const model = tfjsModel(linear([[1, 2, 3]], [91, 0, 0]), "probability");
  const inputs = { shape: [1, 1], data: new Float32Array(1) };
  const gradient = async (target: number) =>
    (await model.gradient(inputs, new Int32Array([target]))).data[0]!;
  const small = Math.exp(-91);
  // p₀ = 1 − 2ε and p₁ = p₂ = ε: Σ p₀ pₖ (w₀ − wₖ) = −3ε; p₁ (w₁ − w₀) = ε; p₂ (w₂ − w₀) = 2ε.
  // float32 softmax of the gradients: 1e-7.
  assertClose(
    [await gradient(0), await gradient(1), await gradient(2)],
    [-3 * small, small, 2 * small],
    { rtol: 1e-6 },
  );
});

Deno.test("tfjsModel: networks inside networks are taken, of known and of other layers", async () => {
  await selectBackend("wasm");
  const image = [4, 4, 1];
  const nested = (...parts: layers.Layer[]) =>
    sequential({
      layers: [sequential({ layers: parts }), layers.dense({ units: 2 })],
    });
  const conv = () =>
    layers.conv2d({ filters: 2, kernelSize: 3, inputShape: image });
  const other = layers.upSampling2d({});
  for (
    const network of [
      nested(conv(), layers.flatten()),
      nested(conv(), other, layers.flatten()),
    ]
  ) {
    const model = tfjsModel(network, "logit");
    const inputs = normals([1, ...image]);
    const { data } = await model.gradient(inputs, new Int32Array([1]));
    const shifted = { shape: [32, ...image], data: new Float32Array(512) };
    // The network is linear: differences are exact up to rounding of float32 outputs.
    for (let i = 0; i < 32; i++) {
      shifted.data.set(inputs.data, i * 16);
      shifted.data[i * 16 + (i >> 1)]! += i % 2 ? 1 : -1;
    }
    const outputs = (await model.predict(shifted)).data;
    const expected = Array.from(
      data,
      (_, i) => (outputs[4 * i + 3]! - outputs[4 * i + 1]!) / 2,
    );
    assertClose(data, expected, { atol: 1e-5 });
  }
  const squashed = layers.activation({ activation: "sigmoid" });
  for (const last of [squashed, layers.softmax()]) {
    const inner = sequential({
      layers: [layers.dense({ units: 2, inputShape: [3] }), last],
    });
    assert.throws(
      () => tfjsModel(sequential({ layers: [inner] }), "probability"),
      /its last layer must be linear, current value is (sigmoid|softmax)/,
    );
  }
});

Deno.test("tfjsModel: mean pooling over an edge is differentiated right, which TF.js does not", async () => {
  await selectBackend("wasm");
  const network = sequential({
    layers: [
      layers.averagePooling2d({
        poolSize: 2,
        strides: 2,
        padding: "same",
        inputShape: [3, 3, 1],
      }),
      layers.flatten(),
      layers.dense({ units: 1, kernelInitializer: "ones" }),
    ],
  });
  const { data } = await tfjsModel(network, "logit").gradient(
    normals([1, 3, 3, 1]),
    new Int32Array(1),
  );
  // Windows of 4, 2, 2 and 1 values.
  assert.deepEqual(
    [...data],
    [
      [0.25, 0.25, 0.5],
      [0.25, 0.25, 0.5],
      [0.5, 0.5, 1],
    ].flat(),
  );
});

function linear(kernel: number[][], bias: number[]) {
  const units = bias.length;
  const network = sequential({
    layers: [layers.dense({ units, inputShape: [kernel.length] })],
  });
  network.setWeights([tensor(kernel), tensor(bias)]);
  return network;
}
