import { add, memory, mul, type Tensor } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { gradientRule } from "../../../explainers/parts/gradient_rule.ts";
import {
  layersOf,
  seedOf,
  throughLayers,
} from "../../../explainers/parts/through_layers.ts";
import { cnn } from "../../../models/architectures/cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { backends } from "../../backends/backends.ts";
import { grid } from "../../models/layers/check_layers.ts";

function small(rowsPerPass: number): Model & Required<Pick<Model, "gradient">> {
  const model = tfjsModel(
    cnn({ shape: [4, 4, 1], filters: [3], dense: 5, outputs: 2, seed: 0 }),
    "logit",
  );
  const graph = { ...model.layers(), rowsPerPass };
  return { ...model, layers: () => graph };
}

const batch = (rows: number) => ({
  inputs: grid([rows, 4, 4, 1]),
  targets: Int32Array.from({ length: rows }, (_, i) => i % 2),
});

for (const backend of backends) {
  for (const rowsPerPass of [1, 2, 3, 100]) {
    Deno.test(`throughLayers: ${backend}, ${rowsPerPass} rows a pass: gradients are the model's, bit by bit`, async () => {
      await selectBackend(backend);
      const model = small(rowsPerPass);
      const { inputs, targets } = batch(7);
      const before = memory().numTensors;
      const gradients = await throughLayers(
        model,
        { inputs, targets },
        (graph, trace, rows, targets) => {
          assert.ok(trace.rows <= rowsPerPass);
          assert.equal(rows.shape[0], trace.rows);
          return graph.backward<Tensor>(
            trace,
            seedOf(trace, targets),
            gradientRule,
            add,
          );
        },
      );
      assert.deepEqual(gradients, await model.gradient(inputs, targets));
      assert.equal(memory().numTensors, before);
    });
  }
}

Deno.test("throughLayers: several tensors come back by name, one may be there twice", async () => {
  await selectBackend("wasm");
  const before = memory().numTensors;
  const model = small(2);
  const kept = memory().numTensors - before;
  const { inputs, targets } = batch(5);
  const { logits, twice, again } = await throughLayers(
    model,
    { inputs, targets },
    (_, { values }) => {
      const logits = values.at(-1)!;
      const twice = mul(2, logits);
      return { logits, twice, again: twice };
    },
  );
  const { data } = await model.predict(inputs);
  assert.deepEqual(logits.shape, [5, 2]);
  assert.deepEqual([...logits.data], [...data]);
  assert.deepEqual([...twice.data], Array.from(data, (z) => 2 * z));
  assert.deepEqual(again, twice);
  assert.equal(memory().numTensors - before, kept);
});

Deno.test("throughLayers: no rows give no rows, of the right shape", async () => {
  await selectBackend("wasm");
  const { shape, data } = await throughLayers(
    small(2),
    batch(0),
    (_, { values }) => values[1]!,
  );
  assert.deepEqual([shape, data.length], [[0, 4, 4, 3], 0]);
});

Deno.test("throughLayers: what visit throws leaves nothing behind", async () => {
  await selectBackend("wasm");
  const model = small(2);
  const before = memory().numTensors;
  const failing = () => {
    throw new Error("visited");
  };
  await assert.rejects(throughLayers(model, batch(1), failing), /visited/);
  assert.equal(memory().numTensors, before);
});

Deno.test("seedOf: 1 at each target, 0 behind the rows asked about", async () => {
  await selectBackend("wasm");
  const graph = layersOf(small(9));
  const { inputs, targets } = batch(1);
  const seed = seedOf(graph.forward(inputs), targets);
  assert.deepEqual(await seed.array(), [[1, 0], [0, 0]]);
});

Deno.test("layersOf: a model that does not offer its layers is refused", () => {
  assert.throws(
    () => layersOf(linearModel([1])),
    /Cannot look inside the model: it must offer its layers, current value is undefined/,
  );
});
