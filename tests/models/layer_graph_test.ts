import {
  dispose,
  memory,
  mul,
  type Tensor,
  tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import {
  input,
  layers,
  type LayersModel,
  model,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { layersHave } from "../../core/rows/layers_have.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { cnn } from "../../models/architectures/cnn.ts";
import { mlp } from "../../models/architectures/mlp.ts";
import { residualCnn } from "../../models/architectures/residual_cnn.ts";
import { vit } from "../../models/architectures/vit.ts";
import type { BackendName } from "../../core/contracts/backend.ts";
import { selectBackend } from "../../models/backends.ts";
import { layerGraph } from "../../models/layer_graph.ts";
import { rowsPerCall } from "../../models/rows_per_call.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { assertClose } from "../assert_close.ts";
import { backends } from "../backends/backends.ts";
import { checkRefusal, grid, passes, weighted } from "./layers/check_layers.ts";

const networks = {
  mlp: () => mlp({ inputs: 9, hidden: [33, 17], outputs: 3, seed: 0 }),
  cnn: () =>
    cnn({ shape: [8, 8, 1], filters: [4, 8], dense: 16, outputs: 5, seed: 0 }),
  "cnn with batch normalisation": normalised,
  "residual cnn": () =>
    residualCnn({
      shape: [8, 8, 2],
      filters: 4,
      blocks: 2,
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

function normalised(): LayersModel {
  return weighted(sequential({
    layers: [
      layers.conv2d({
        filters: 3,
        kernelSize: 3,
        inputShape: [6, 6, 2],
        useBias: false,
      }),
      layers.batchNormalization(),
      layers.reLU(),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.dropout({ rate: 0.5 }),
      layers.flatten(),
      layers.dense({ units: 4 }),
    ],
  }));
}

for (const [name, build] of Object.entries(networks)) {
  const answers = new Map<BackendName, Float32Array[]>();
  for (const backend of backends) {
    Deno.test(`layerGraph: ${backend}, ${name}: outputs and gradients are the model's, and those of other backends`, async () => {
      await selectBackend(backend);
      const whole = tfjsModel(build(), "logit");
      const graph = whole.layers!();
      const before = memory().numTensors;
      const inputs = grid([3, ...whole.inputShape]);
      const targets = new Int32Array([0, 1, 2]);
      const seed = new Float32Array(3 * whole.outputs);
      targets.forEach((target, i) => seed[i * whole.outputs + target] = 1);
      const made = passes(graph, inputs, {
        shape: [3, whole.outputs],
        data: seed,
      });
      const [z, slope] = await Promise.all(
        made.map((values) => values.data() as Promise<Float32Array>),
      );
      for (const values of made) values.dispose();
      const outputs = await whole.predict(inputs);
      // float32 sums in another order, over a dozen layers.
      assertClose(z!, outputs.data, { atol: 1e-5, rtol: 1e-5 });
      const gradients = await whole.gradient(inputs, targets);
      assertClose(slope!, gradients.data, { atol: 2e-5, rtol: 2e-5 });
      assert.equal(memory().numTensors, before);
      answers.set(backend, [z!, slope!]);
      for (const others of answers.values()) {
        // As above.
        assertClose(z!, others[0]!, { atol: 2e-5, rtol: 2e-5 });
        assertClose(slope!, others[1]!, { atol: 5e-5, rtol: 5e-5 });
      }
    });
  }
}

Deno.test("layerGraph: nodes say what they are, constants are the network's own", async () => {
  await selectBackend("wasm");
  const network = normalised();
  const { nodes } = layerGraph(network);
  assert.deepEqual(
    nodes.map(({ kind, role, inputs, shape }) => [kind, role, inputs, shape]),
    [
      ["input", "input", [], [6, 6, 2]],
      ["conv2d", "linear", [0], [4, 4, 3]],
      ["batch_normalization", "linear", [1], [4, 4, 3]],
      ["relu", "activation", [2], [4, 4, 3]],
      ["max_pooling2d", "maximum", [3], [2, 2, 3]],
      ["flatten", "linear", [4], [12]],
      ["dense", "linear", [5], [4]],
    ],
  );
  assert.equal(nodes[1]!.weights.kernel, network.getWeights()[0]);
  assert.deepEqual(nodes[3]!.weights, {});
});

Deno.test("layerGraph: a node with its own kernel alone leaves the bias out", async () => {
  await selectBackend("wasm");
  const { nodes, forward } = layerGraph(weighted(networks.mlp()));
  const [bare, bias, whole] = tidy(() => {
    const { values } = forward(grid([2, 9]));
    const { kernel, bias } = nodes[1]!.weights;
    return [
      nodes[1]!.apply([values[0]!], { kernel: kernel! }),
      bias!.clone(),
      values[1]!,
    ];
  }) as [Tensor, Tensor, Tensor];
  const [without, added] = [await bare.data(), await bias.data()];
  assert.deepEqual(
    [...await whole.data()],
    Array.from(without, (sum, i) => Math.fround(sum + added[i % 33]!)),
  );
});

Deno.test("layerGraph: what a network offers is found", async () => {
  await selectBackend("cpu");
  const offers = (name: keyof typeof networks) =>
    (["convolution", "global_pooling", "attention"] as const).map((offer) =>
      layersHave(layerGraph(networks[name]()), offer)
    );
  assert.deepEqual(offers("mlp"), [false, false, false]);
  assert.deepEqual(offers("cnn"), [true, false, false]);
  assert.deepEqual(offers("residual cnn"), [true, true, false]);
  assert.deepEqual(offers("vit"), [true, false, true]);
});

Deno.test("layerGraph: rows behind those asked about are made of zeros, and passes are bounded by the sizes of all nodes", async () => {
  await selectBackend("wasm");
  const { forward, rowsPerPass, nodes } = layerGraph(networks.cnn());
  assert.equal(
    rowsPerPass,
    rowsPerCall(nodes.map(({ shape }) => sizeOf(shape))),
  );
  const { rows, values } = forward(grid([1, 8, 8, 1]));
  assert.equal(rows, 1);
  assert.equal(values.length, nodes.length);
  assert.ok(values.every(({ shape: [rows] }) => rows === 2));
  const data = await values[0]!.data();
  assert.ok(data.subarray(64).every((value) => value === 0));
  assert.throws(
    () => forward(grid([1, 8, 8, 2])),
    /expected rows of shape \[8,8,1\], current value is \[1,8,8,2\]/,
  );
});

Deno.test("layerGraph: reads one node's values of all rows, however many passes they take, and leaves no tensor behind", async () => {
  await selectBackend("wasm");
  const { forward, read, rowsPerPass, nodes } = layerGraph(networks.cnn());
  const rows = rowsPerPass + 3;
  const inputs = grid([rows, 8, 8, 1]);
  for (const node of [0, 2, nodes.length - 1]) {
    const kept = memory().numTensors;
    const { shape, data } = await read(inputs, node);
    assert.equal(memory().numTensors, kept);
    assert.deepEqual(shape, [rows, ...nodes[node]!.shape]);
    const { values } = forward(inputs);
    const whole = await values[node]!.data<"float32">();
    assert.deepEqual(data, whole.slice(0, data.length));
    dispose([...values]);
  }
});

Deno.test("layerGraph: networks inside a network are opened", async () => {
  await selectBackend("wasm");
  const inner = sequential({
    name: "inner",
    layers: [
      layers.dense({
        name: "a",
        units: 3,
        inputShape: [4],
        activation: "tanh",
      }),
      layers.dense({ name: "b", units: 2 }),
    ],
  });
  const x = input({ shape: [4] });
  const hidden = inner.apply(x) as SymbolicTensor;
  const logits = layers.dense({ name: "logits", units: 2 }).apply(hidden);
  const network = weighted(
    model({ inputs: x, outputs: logits as SymbolicTensor }),
  );
  const graph = layerGraph(network);
  assert.deepEqual(
    graph.nodes.map(({ name }) => name),
    ["input", "inner/a", "inner/a/tanh", "inner/b", "logits"],
  );
  const inputs = grid([2, 4]);
  const expected = network.predict(tensor(inputs.data, [2, 4])) as Tensor;
  const [made] = passes(graph, inputs, grid([2, 2]));
  // float32 sums in another order.
  assertClose(await made.data(), await expected.data(), {
    atol: 1e-6,
    rtol: 1e-6,
  });
});

Deno.test("layerGraph: follows its network's weights", async () => {
  await selectBackend("wasm");
  const network = normalised();
  const graph = layerGraph(network);
  // Variances must stay positive, and powers of 2 round nothing.
  const scaled = (factor: number) =>
    network.weights.map((weight) =>
      weight.originalName.includes("variance")
        ? weight.read()
        : mul(weight.read(), factor)
    );
  const last = async () => [
    ...await passes(graph, grid([1, 6, 6, 2]), grid([1, 4]))[0].data(),
  ];
  const first = await last();
  network.setWeights(scaled(-2));
  assert.notDeepEqual(await last(), first);
  network.setWeights(scaled(-0.5));
  assert.deepEqual(await last(), first);
});

checkRefusal(
  "A layer that is used twice",
  () => {
    const x = input({ shape: [2] });
    const twice = layers.dense({ name: "twice", units: 2 });
    const outputs = twice.apply(twice.apply(x)) as SymbolicTensor;
    return model({ inputs: x, outputs });
  },
  /Cannot open layer twice: a layer may be used once, current value is twice/,
);

checkRefusal(
  "A network of two inputs",
  () => {
    const inputs = [input({ shape: [2] }), input({ shape: [2] })];
    const outputs = layers.add().apply(inputs) as SymbolicTensor;
    return model({ inputs, outputs, name: "pair" });
  },
  /Cannot open network pair: it must have one array as inputs, current value is 2/,
);

checkRefusal(
  "A network with free axes",
  () =>
    sequential({
      layers: [
        layers.dense({ name: "free", units: 1, inputShape: [null, 2] }),
      ],
    }),
  /Cannot open free_input: its axes must be fixed, current value is \[free,2\]/,
);
