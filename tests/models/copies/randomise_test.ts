import { add, memory } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { sizeOf } from "../../../core/contracts/nd_array.ts";
import { rng } from "../../../core/rows/rng.ts";
import { cnn } from "../../../models/architectures/cnn.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { residualCnn } from "../../../models/architectures/residual_cnn.ts";
import { vit } from "../../../models/architectures/vit.ts";
import { selectBackend } from "../../../models/backends.ts";
import { randomise } from "../../../models/copies/randomise.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";

const image = { shape: [8, 8, 2], outputs: 3, seed: 0 } as const;

const networks: { readonly [name: string]: () => LayersModel } = {
  mlp: () => mlp({ inputs: 6, hidden: [5, 4], outputs: 2, seed: 0 }),
  cnn: () => cnn({ ...image, filters: [3, 4], dense: 5 }),
  "residual cnn": () => residualCnn({ ...image, filters: 3, blocks: 1 }),
  vit: () => vit({ ...image, patch: 4, width: 4, depth: 1, heads: 2 }),
};

/** Every layer's weights as numbers, layers without weights left out. */
function weightsOf(network: LayersModel): number[][] {
  return network.layers.filter(({ weights }) => weights.length > 0)
    .map((layer) =>
      layer.getWeights().flatMap((weight) => [...weight.dataSync()])
    );
}

/** The network with every weight moved away from where it started. */
function trained(network: LayersModel): LayersModel {
  network.setWeights(network.getWeights().map((weight) => add(weight, 0.5)));
  return network;
}

for (const [name, build] of Object.entries(networks)) {
  Deno.test(`randomise: ${name}: the last layers start afresh, the others and the network stay`, async () => {
    await selectBackend("wasm");
    const network = trained(build());
    const before = weightsOf(network);
    let copied: LayersModel | undefined;
    const { layers, within } = randomise(network, (copy) => {
      copied = copy;
      return tfjsModel(copy, "logit");
    });
    assert.equal(layers, before.length);
    let last: number[][] = before;
    for (let top = 1; top <= layers; top++) {
      await within(top, rng("weights"), () => {
        const weights = weightsOf(copied!);
        const cut = layers - top;
        assert.deepEqual(weights.slice(0, cut), before.slice(0, cut));
        assert.notDeepEqual(weights[cut], before[cut]);
        // Cascading: what was drawn for fewer layers stays.
        assert.deepEqual(weights.slice(cut + 1), last.slice(cut + 1));
        last = weights;
        return Promise.resolve();
      });
    }
    assert.deepEqual(weightsOf(network), before);
  });

  Deno.test(`randomise: ${name}: a copy can all that the model can, and leaves nothing behind`, async () => {
    await selectBackend("wasm");
    const model = tfjsModel(build(), "logit");
    const inputs = {
      shape: [2, ...model.inputShape],
      data: Float32Array.from(
        { length: 2 * sizeOf(model.inputShape) },
        rng("rows").normal,
      ),
    };
    const targets = new Int32Array(2);
    const answersOf = async (subject: typeof model) => {
      const { data } = await subject.predict(inputs);
      return [...data, ...(await subject.gradient(inputs, targets)).data];
    };
    const before = await answersOf(model);
    const { randomised } = model;
    const tensors = memory().numTensors;
    const drawn = (seed: number) =>
      randomised.within(
        randomised.layers,
        rng(seed),
        (copy) => answersOf(copy as typeof model),
      );
    const [a, again, b] = [await drawn(0), await drawn(0), await drawn(1)];
    assert.deepEqual(a, again);
    assert.notDeepEqual(a, b);
    assert.notDeepEqual(a, before);
    assert.deepEqual(await answersOf(model), before);
    assert.equal(memory().numTensors, tensors);
  });
}

Deno.test("randomise: the copy goes when its user fails", async () => {
  await selectBackend("wasm");
  const { randomised } = tfjsModel(networks.mlp!(), "logit");
  const tensors = memory().numTensors;
  await assert.rejects(
    () => randomised.within(1, rng(0), () => Promise.reject(new Error("no"))),
    /no/,
  );
  assert.equal(memory().numTensors, tensors);
});

Deno.test("randomise: no layer and more layers than there are are refused", async () => {
  await selectBackend("wasm");
  const { within } = tfjsModel(networks.mlp!(), "logit").randomised;
  for (const layers of [0, 4, NaN]) {
    await assert.rejects(
      () => within(layers, rng(0), () => Promise.resolve()),
      RangeError,
    );
  }
});
