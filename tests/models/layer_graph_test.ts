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
  model,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { layersHave } from "../../core/rows/layers_have.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { selectBackend } from "../../models/backends.ts";
import { layerGraph } from "../../models/layer_graph.ts";
import { rowsPerCall } from "../../models/rows_per_call.ts";
import { assertClose } from "../assert_close.ts";
import { checkRefusal, grid, passes, weighted } from "./layers/check_layers.ts";
import { networks } from "./networks.ts";

Deno.test("layerGraph: nodes say what they are, constants are the network's own", async () => {
  await selectBackend("wasm");
  const network = networks["cnn with batch normalisation"]();
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
  const { nodes, forward } = layerGraph(
    weighted(networks["mlp, three outputs"]()),
  );
  const [bare, bias, whole] = tidy(() => {
    const { values } = forward(grid([2, 10]));
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
    Array.from(without, (sum, i) => Math.fround(sum + added[i % 40]!)),
  );
});

Deno.test("layerGraph: what a network offers is found", async () => {
  await selectBackend("cpu");
  const offers = (name: keyof typeof networks) =>
    (["convolution", "global_pooling", "attention"] as const).map((offer) =>
      layersHave(layerGraph(networks[name]()), offer)
    );
  assert.deepEqual(offers("mlp, three outputs"), [false, false, false]);
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
    const tensorsBefore = memory().numTensors;
    const { shape, data } = await read(inputs, node);
    assert.equal(memory().numTensors, tensorsBefore);
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
  const network = networks["cnn with batch normalisation"]();
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
