import { add, memory } from "@tensorflow/tfjs-core";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { sizeOf } from "../../../core/contracts/nd_array.ts";
import { rng } from "../../../core/rows/rng.ts";
import { cnn } from "../../../models/architectures/cnn.ts";
import { gapCnn } from "../../../models/architectures/gap_cnn.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { residualCnn } from "../../../models/architectures/residual_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { rebuildEquivalent } from "../../../models/copies/rebuild_equivalent.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";

const image = { shape: [6, 8, 2], outputs: 3, seed: 0 } as const;

const networks: { readonly [name: string]: () => LayersModel } = {
  mlp: () => mlp({ inputs: 7, hidden: [6, 5], outputs: 2, seed: 0 }),
  cnn: () => cnn({ ...image, filters: [3, 4], dense: 5 }),
  "cnn of mean feature maps": () => gapCnn({ ...image, filters: [3, 4] }),
};

for (const [name, build] of Object.entries(networks)) {
  Deno.test(`rebuildEquivalent: ${name}: another network computes the same, gradients too; the network stays and no tensor is left`, async () => {
    await selectBackend("wasm");
    const network = build();
    network.setWeights(
      network.getWeights().map((weight) => add(weight, 0.05)),
    );
    const model = tfjsModel(network, "logit");
    const size = sizeOf(model.inputShape);
    const inputs = {
      shape: [3, ...model.inputShape],
      data: Float32Array.from({ length: 3 * size }, (_, i) => Math.sin(i)),
    };
    const targets = Int32Array.of(0, 1, 0);
    const before = (await model.predict(inputs)).data;
    const gradients = (await model.gradient(inputs, targets)).data;
    // Some hundred float32 products, each of up to twice the original's size.
    const rounding = {
      atol: 1e-5 * before.reduce((most, y) => Math.max(most, Math.abs(y)), 1),
    };
    const tensorsBefore = memory().numTensors;
    let twinned: LayersModel | undefined;
    const equal = rebuildEquivalent(network, (twin) => {
      twinned = twin;
      return tfjsModel(twin, "logit");
    })!;
    await equal.within(rng("equal"), async (twin) => {
      assertClose((await twin.predict(inputs)).data, before, rounding);
      assertClose(
        (await twin.gradient!(inputs, targets)).data,
        gradients,
        rounding,
      );
      const [first] = twinned!.getWeights();
      assert.equal(
        first!.shape.at(-1),
        2 * network.getWeights()[0]!.shape.at(-1)!,
      );
    });
    assert.equal(memory().numTensors, tensorsBefore);
    assert.deepEqual((await model.predict(inputs)).data, before);
    assert.ok(model.equivalentNetwork);
  });
}

Deno.test("rebuildEqual: every unit is two, which carry all of its weights against each other; other draws, other places", async () => {
  await selectBackend("cpu");
  const network = mlp({ inputs: 3, hidden: [4], outputs: 1, seed: 0 });
  const [kernel, , outgoing] = network.getWeights().map((
    weight,
  ) => [...weight.dataSync()]);
  const kernels: number[][] = [];
  const wrap = (twin: LayersModel) => {
    const [into, , out] = twin.getWeights().map((w) => [...w.dataSync()]);
    kernels.push(into!);
    const carried = new Array<number>(4).fill(0);
    out!.forEach((weight, unit) => {
      const of = kernel!.slice(0, 4).findIndex((w) =>
        [0.5, 1, 2].includes(into![unit]! / w)
      );
      const scale = into![unit]! / kernel![of]!;
      assert.equal(into![8 + unit], scale * kernel![4 + of]!);
      assert.equal(into![16 + unit], scale * kernel![8 + of]!);
      const share = weight * scale / outgoing![of]!;
      assert.ok([1.5, -0.5].some((s) => Math.abs(share - s) < 1e-6));
      carried[of]! += share;
    });
    assertClose(carried, [1, 1, 1, 1], { atol: 1e-6 });
    return tfjsModel(twin, "logit");
  };
  const equal = rebuildEquivalent(network, wrap)!;
  for (const seed of [0, 0, 1]) {
    await equal.within(rng(seed), () => Promise.resolve());
  }
  assert.deepEqual(kernels[0], kernels[1]);
  assert.notDeepEqual(kernels[0], kernels[2]);
});

Deno.test("rebuildEqual: nothing for networks without a hidden layer, with other activations, or branched", async () => {
  await selectBackend("cpu");
  const curved = sequential();
  curved.add(
    layers.dense({ units: 2, inputShape: [2], activation: "sigmoid" }),
  );
  curved.add(layers.dense({ units: 1 }));
  for (
    const network of [
      mlp({ inputs: 3, hidden: [], outputs: 1, seed: 0 }),
      curved,
      residualCnn({ ...image, shape: [8, 8, 2], filters: 2, blocks: 1 }),
    ]
  ) {
    assert.equal(
      rebuildEquivalent(network, (twin) => tfjsModel(twin, "logit")),
      undefined,
    );
    assert.equal(tfjsModel(network, "logit").equivalentNetwork, undefined);
  }
});
