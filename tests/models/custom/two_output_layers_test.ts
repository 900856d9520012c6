import assert from "node:assert/strict";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { tensor } from "@tensorflow/tfjs-core";
import type { Model } from "../../../core/contracts/model.ts";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { rng } from "../../../core/rows/rng.ts";
import { ask } from "../../../core/rows/query.ts";
import { selectBackend } from "../../../models/backends.ts";
import { twoOutputLayers } from "../../../models/custom/two_output_layers.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";

await selectBackend("cpu");

/** The network with normal weights, the same for every call. */
function filled(network: LayersModel): LayersModel {
  const { normal } = rng("filled");
  network.setWeights(
    network.getWeights().map(({ shape, size }) =>
      tensor(Float32Array.from({ length: size }, normal), shape)
    ),
  );
  return network;
}

const image = [4, 4, 2];
const dense = (end: LayersModel["layers"]) =>
  sequential({
    layers: [
      layers.dense({ units: 5, activation: "relu", inputShape: [32] }),
      ...end,
    ],
  });
const nested = () => {
  const inside = sequential({
    layers: [layers.dense({ units: 1, inputShape: [5] })],
  });
  const outside = dense([]);
  outside.add(inside);
  return outside;
};

/** Networks of one output, and whether the last weights have two columns. */
const networks: { readonly [name: string]: () => LayersModel } = {
  "dense": () => dense([layers.dense({ units: 1 })]),
  "a dense layer without bias": () =>
    dense([layers.dense({ units: 1, useBias: false })]),
  "an activation behind": () =>
    dense([
      layers.dense({ units: 1 }),
      layers.activation({ activation: "linear" }),
    ]),
  "an activation that is not odd": () =>
    dense([
      layers.dense({ units: 1, activation: "relu" }),
      layers.activation({ activation: "linear" }),
    ]),
  "a pooled filter": () =>
    sequential({
      layers: [
        layers.conv2d({ filters: 1, kernelSize: 2, inputShape: image }),
        layers.globalAveragePooling2d({}),
      ],
    }),
  "a pooled maximum": () =>
    sequential({
      layers: [
        layers.conv2d({ filters: 1, kernelSize: 2, inputShape: image }),
        layers.globalMaxPooling2d({}),
      ],
    }),
  "a network within": nested,
};

const targets = new Int32Array([0, 1]);

/** Everything that a model says of these rows. */
async function said(model: Model, two: boolean) {
  const shape = [2, ...model.inputShape];
  const { normal } = rng("rows");
  const inputs = {
    shape,
    data: Float32Array.from({ length: 64 }, normal),
  };
  const of = two ? targets : new Int32Array(2);
  const { data } = await model.predict(inputs);
  const gradients = await model.gradient!(inputs, of);
  const answers = await ask(model, {
    kind: "singles",
    rows: inputs,
    targets: of,
    sources: { shape, data: new Float32Array(64) },
    row: new Int32Array([0, 1]),
    unit: new Int32Array([3, 4]),
    source: new Int32Array(2),
  });
  return { data, gradients, answers };
}

for (const [name, make] of Object.entries(networks)) {
  for (const head of ["logit", "probability", "shifted_probability"] as const) {
    Deno.test(`twoOutputLayers: ${name}, read as ${head}, says of both classes what its output says`, async () => {
      const two = await said(
        await twoOutputLayers(filled(make()), head),
        true,
      );
      const one = await said(tfjsModel(filled(make()), head), false);
      const total = { logit: 0, probability: 1, shifted_probability: -1 }[head];
      // Sums of float32 in another order.
      const rounding = { atol: 1e-6, rtol: 1e-5 };
      const [first, second] = one.data;
      assertClose(
        two.data,
        [total - first!, first!, total - second!, second!],
        rounding,
      );
      assertClose(
        rowAt(two.gradients, 0),
        Array.from(rowAt(one.gradients, 0), (value) => -value),
        rounding,
      );
      assertClose(rowAt(two.gradients, 1), rowAt(one.gradients, 1), rounding);
      assertClose(
        two.answers,
        [total - one.answers[0]!, one.answers[1]!],
        rounding,
      );
    });
  }

  Deno.test(`twoOutputLayers: ${name} keeps both outputs opposite in copies and layers`, async () => {
    const model = await twoOutputLayers(filled(make()), "logit");
    const inputs = {
      shape: [1, ...model.inputShape],
      data: Float32Array.from({ length: 32 }, rng("row").normal),
    };
    const trace = model.layers!().forward(inputs);
    const [no, yes] = await trace.values.at(-1)!.data();
    assertClose([no!], [-yes!], { rtol: 1e-6 });
    const { layers: count, within } = model.randomised!;
    const drawn: number[] = [];
    for (let last = 1; last <= count; last++) {
      await within(last, rng("draw"), async (copy) => {
        const { data: [no, yes] } = await copy.predict(inputs);
        assertClose([no!], [-yes!], { rtol: 1e-6 });
        assert.equal(copy.outputs, 2);
        drawn.push(yes!);
      });
    }
    // A ReLU at the end may be 0 in all of them.
    assert.ok(!drawn.includes(yes!) || yes === 0);
  });
}

Deno.test("twoOutputLayers: neither probability loses its digits near 0", async () => {
  const network = sequential({
    layers: [layers.dense({ units: 1, inputShape: [1], useBias: false })],
  });
  network.setWeights([tensor([[1]])]);
  const { predict } = await twoOutputLayers(network, "probability");
  const { data } = await predict({
    shape: [2, 1],
    data: new Float32Array([90, -90]),
  });
  const small = Math.exp(-90);
  assertClose(data, [small, 1, 1, small], { rtol: 1e-12 });
});
