import { memory, tidy } from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { layerGraph } from "../../../models/layer_graph.ts";
import { backends } from "../../backends/backends.ts";
import { checkRefusal, stack } from "./check_layers.ts";

for (const backend of backends) {
  Deno.test(`Embedding, ${backend}: gives rows of its table, and lets messages no further`, async () => {
    await selectBackend(backend);
    const network = stack(
      layers.embedding({
        name: "words",
        inputDim: 5,
        outputDim: 2,
        inputLength: 3,
      }),
    );
    const graph = layerGraph(network);
    assert.deepEqual(
      graph.nodes.map(({ kind, role }) => [kind, role]),
      [["input", "input"], ["embedding", "embedding"], ["reshape", "linear"]],
    );
    const before = memory().numTensors;
    const table = await graph.nodes[1]!.weights.kernel!.data();
    const trace = graph.forward({
      shape: [1, 3],
      data: new Float32Array([4, 0, 4]),
    });
    const row = (i: number) => [...table.slice(2 * i, 2 * i + 2)];
    const values = await trace.values[1]!.data();
    assert.deepEqual([...values].slice(0, 6), [
      ...row(4),
      ...row(0),
      ...row(4),
    ]);
    const down = (to: number) =>
      graph.backward(
        trace,
        trace.values[2]!,
        (node, message, { inputs, output }) =>
          node.pull(inputs, output, message),
        (a) => a,
        to,
      );
    const message = down(1);
    assert.deepEqual(message.shape, [2, 3, 2]);
    assert.throws(() => tidy(() => down(0)), {
      name: "RangeError",
      message: /through embedding words: its inputs are indices of rows/,
    });
    for (const value of [...trace.values, message]) value.dispose();
    assert.equal(memory().numTensors, before);
  });
}

checkRefusal(
  "Embedding that masks zeros",
  () =>
    stack(layers.embedding({
      name: "words",
      inputDim: 5,
      outputDim: 2,
      inputLength: 3,
      maskZero: true,
    })),
  /layer words: maskZero of a Embedding must be one of false, current value is true/,
);
