import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { cam } from "../../../explainers/layers/cam.ts";
import { cnn } from "../../../models/architectures/cnn.ts";
import { gapCnn } from "../../../models/architectures/gap_cnn.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { explainPixels, signedImage, signedMaps } from "../signed_maps.ts";

Deno.test("cam: maps weighted as the target weighs their means", async () => {
  const { attributions } = await explainPixels(
    cam,
    await signedMaps(),
    [signedImage, signedImage],
    [0, 1],
  );
  assert.deepEqual([...attributions.data], [1, 6, 3, 12, -2, 10, -6, 20]);
});

Deno.test("cam: the map's mean and the bias are the logit, under any head", async () => {
  const { normal } = rng("cam");
  const image = Array.from({ length: 5 * 7 * 2 }, normal);
  const network = gapCnn({
    shape: [5, 7, 2],
    filters: [3, 6],
    outputs: 3,
    seed: 1,
  });
  const bias = await network.layers.at(-1)!.getWeights()[1]!.data();
  const [model, other] = [
    tfjsModel(network, "logit"),
    tfjsModel(network, "probability"),
  ];
  const { data: logits } = await model.predict({
    shape: [1, 5, 7, 2],
    data: Float32Array.from(image),
  });
  for (const target of [0, 2]) {
    const { attributions } = await explainPixels(cam, model, [image], [target]);
    const mean = Array.from(attributions.data).reduce((a, b) => a + b) / 35;
    // Float32 sums of a few dozen numbers below 1.
    assertClose([mean + bias[target]!], [logits[target]!], { atol: 1e-6 });
    assert.deepEqual(
      await explainPixels(cam, other, [image], [target]),
      { attributions },
    );
  }
});

Deno.test("cam: refuses a network without global pooling", async () => {
  const model = tfjsModel(
    cnn({ shape: [4, 4, 1], filters: [2], dense: 3, outputs: 2, seed: 0 }),
    "logit",
  );
  await assert.rejects(explainPixels(cam, model, [], []), {
    name: "RangeError",
    message:
      /global average pooling and a dense layer, current value is relu,dense/,
  });
});
