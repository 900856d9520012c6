import { memory, tensor } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { sliceRows } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { cnn } from "../../models/architectures/cnn.ts";
import { mlp } from "../../models/architectures/mlp.ts";
import { residualCnn } from "../../models/architectures/residual_cnn.ts";
import { vit } from "../../models/architectures/vit.ts";
import type { BackendName } from "../../core/contracts/backend.ts";
import { selectBackend } from "../../models/backends.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { assertClose } from "../assert_close.ts";
import { backendsAndOnnx } from "../backends/onnx.ts";

const networks = {
  "mlp, one output": () =>
    mlp({ inputs: 9, hidden: [33, 17], outputs: 1, seed: 0 }),
  "mlp, three outputs": () =>
    mlp({ inputs: 10, hidden: [40, 20], outputs: 3, seed: 0 }),
  // From 2,000 inputs on WebGPU would otherwise split sums and join them in any order.
  "wide mlp": () => mlp({ inputs: 2100, hidden: [9], outputs: 2, seed: 0 }),
  cnn: () =>
    cnn({ shape: [8, 8, 1], filters: [4, 8], dense: 16, outputs: 5, seed: 0 }),
  "residual cnn": () =>
    residualCnn({
      shape: [8, 8, 1],
      filters: 4,
      blocks: 1,
      outputs: 3,
      seed: 0,
    }),
  vit: () =>
    vit({
      shape: [8, 8, 1],
      patch: 4,
      width: 8,
      depth: 1,
      heads: 2,
      outputs: 3,
      seed: 0,
    }),
};

for (const backend of backendsAndOnnx) {
  for (const [name, build] of Object.entries(networks)) {
    Deno.test(`tfjsModel: ${backend}, ${name}: answers do not depend on the batch, bit by bit`, async () => {
      await selectBackend(backend);
      const model = tfjsModel(build(), "probability");
      const rows = backend === "wasm" ? 301 : 24;
      const inputs = normals([rows, ...model.inputShape]);
      const targets = targetsOf(rows, model.outputs);
      const outputs = await model.predict(inputs);
      const gradients = await model.gradient(inputs, targets);
      for (const batch of [1, 3, 16, rows - 1]) {
        for (let start = 0; start < Math.min(24, rows); start += batch) {
          const end = Math.min(rows, start + batch);
          const part = sliceRows(inputs, start, end);
          assert.deepEqual(
            (await model.predict(part)).data,
            sliceRows(outputs, start, end).data,
          );
          assert.deepEqual(
            (await model.gradient(part, targets.subarray(start, end))).data,
            sliceRows(gradients, start, end).data,
          );
        }
      }
    });
  }
}

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
        const moved = new Float32Array(2 * size * size);
        for (let i = 0; i < size; i++) {
          for (const side of [0, 1]) {
            const at = (2 * i + side) * size;
            moved.set(inputs.data, at);
            moved[at + i]! += side ? step : -step;
          }
        }
        const { data } = await model.predict({
          shape: [2 * size, ...model.inputShape],
          data: moved,
        });
        const expected = Array.from(
          { length: size },
          (_, i) =>
            (data[(2 * i + 1) * model.outputs + target]! -
              data[2 * i * model.outputs + target]!) / (2 * step),
        );
        const slope = await model.gradient(inputs, new Int32Array([target]));
        assertClose(slope.data, expected, { atol: 2e-3, rtol: 1e-2 });
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
  const slope = async (target: number) =>
    (await model.gradient(inputs, new Int32Array([target]))).data[0]!;
  const small = Math.exp(-91);
  // p₀ = 1 − 2ε and p₁ = p₂ = ε: Σ p₀ pₖ (w₀ − wₖ) = −3ε; p₁ (w₁ − w₀) = ε; p₂ (w₂ − w₀) = 2ε.
  // float32 softmax of the gradients: 1e-7.
  assertClose(
    [await slope(0), await slope(1), await slope(2)],
    [-3 * small, small, 2 * small],
    { rtol: 1e-6 },
  );
});

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
    const moved = { shape: [32, ...image], data: new Float32Array(512) };
    // The network is linear: differences are exact up to rounding of float32 outputs.
    for (let i = 0; i < 32; i++) {
      moved.data.set(inputs.data, i * 16);
      moved.data[i * 16 + (i >> 1)]! += i % 2 ? 1 : -1;
    }
    const outputs = (await model.predict(moved)).data;
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
  await selectBackend("cpu" satisfies BackendName);
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

function linear(kernel: number[][], bias: number[]) {
  const units = bias.length;
  const network = sequential({
    layers: [layers.dense({ units, inputShape: [kernel.length] })],
  });
  network.setWeights([tensor(kernel), tensor(bias)]);
  return network;
}

function normals(shape: number[]): NdArray<Float32Array> {
  const stream = rng("normals", ...shape);
  const data = new Float32Array(shape.reduce((a, b) => a * b));
  return { shape, data: data.map(() => stream.normal()) };
}

function targetsOf(rows: number, outputs: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row % outputs);
}
