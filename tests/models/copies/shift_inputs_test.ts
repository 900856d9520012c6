import { memory } from "@tensorflow/tfjs-core";
import { layers, type Sequential, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { sizeOf } from "../../../core/contracts/nd_array.ts";
import { cnn } from "../../../models/architectures/cnn.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { vit } from "../../../models/architectures/vit.ts";
import { selectBackend } from "../../../models/backends.ts";
import { initialise } from "../../../models/training/initialise.ts";
import { shiftInputs } from "../../../models/copies/shift_inputs.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";

/** Sums of some dozen float32 products of order 10. */
const rounding = { atol: 1e-4 };

function unpadded(): Sequential {
  const network = sequential();
  network.add(
    layers.conv2d({
      filters: 3,
      kernelSize: 3,
      activation: "relu",
      inputShape: [5, 4, 2],
    }),
  );
  network.add(layers.flatten());
  network.add(layers.dense({ units: 2 }));
  return initialise(network, "unpadded");
}

function flat(): Sequential {
  const network = sequential();
  network.add(layers.flatten({ inputShape: [2, 3, 2] }));
  network.add(layers.dense({ units: 4, activation: "relu" }));
  network.add(layers.dense({ units: 2 }));
  return initialise(network, "flat");
}

const networks = {
  mlp: [() => mlp({ inputs: 6, hidden: [5], outputs: 2, seed: 0 }), 6],
  "flattened image": [flat, 12],
  "convolution without padding": [unpadded, 2],
} as const;

for (const [name, [build, period]] of Object.entries(networks)) {
  Deno.test(`shiftInputs: ${name}: g(x + shift) = f(x), gradients too; the network stays and no tensor is left`, async () => {
    await selectBackend("wasm");
    const network = build();
    const model = tfjsModel(network, "logit");
    const { shifted, inputShape } = model;
    assert.equal(shifted!.period, period);
    const size = sizeOf(inputShape);
    const shift = Array.from({ length: size }, (_, i) => 3 + (i % period));
    const inputs = {
      shape: [2, ...inputShape],
      data: Float32Array.from({ length: 2 * size }, (_, i) => Math.sin(i)),
    };
    const shiftedInputs = {
      ...inputs,
      data: inputs.data.map((x, i) => x + shift[i % size]!),
    };
    const targets = Int32Array.of(0, 1);
    const before = (await model.predict(inputs)).data;
    const gradients = (await model.gradient(inputs, targets)).data;
    const tensorsBefore = memory().numTensors;
    await shifted!.within(shift, async (copy) => {
      assertClose((await copy.predict(shiftedInputs)).data, before, rounding);
      assertClose(
        (await copy.gradient!(shiftedInputs, targets)).data,
        gradients,
        rounding,
      );
      const unmoved = (await copy.predict(inputs)).data;
      assert.ok(unmoved.some((y, i) => Math.abs(y - before[i]!) > 0.1));
    });
    assert.equal(memory().numTensors, tensorsBefore);
    assert.deepEqual((await model.predict(inputs)).data, before);
  });
}

Deno.test("shiftInputs: nothing for padding, which does not shift, for biasless and for branched networks", async () => {
  await selectBackend("cpu");
  const shape = [8, 8, 1] as const;
  const biasless = sequential();
  biasless.add(layers.dense({ units: 1, inputShape: [2], useBias: false }));
  for (
    const network of [
      cnn({ shape, filters: [2], dense: 3, outputs: 2, seed: 0 }),
      vit({
        shape,
        patch: 4,
        width: 4,
        depth: 1,
        heads: 2,
        outputs: 2,
        seed: 0,
      }),
      biasless,
    ]
  ) {
    assert.equal(
      shiftInputs(network, (copy) => tfjsModel(copy, "logit")),
      undefined,
    );
    assert.equal(tfjsModel(network, "logit").shifted, undefined);
  }
});
