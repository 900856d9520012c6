import { tensor } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { gradCamPlusPlus } from "../../../explainers/layers/grad_cam_plus_plus.ts";
import { gapCnn } from "../../../models/architectures/gap_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { explainPixels, signedImage, signedMaps } from "../signed_maps.ts";

Deno.test("gradCamPlusPlus: weights Σ ReLU(g) g² / (2 g² + g³ Σ A)", async () => {
  const { attributions } = await explainPixels(
    gradCamPlusPlus,
    await signedMaps(),
    [signedImage, signedImage],
    [0, 1],
  );
  const weight = (g: number, total: number) =>
    4 * g * g ** 2 / (2 * g ** 2 + g ** 3 * total);
  const [a, b, c] = [weight(0.25, 4), weight(0.75, 6), weight(1.25, 6)];
  assertClose(
    attributions.data,
    [a, 2 * b, 3 * a, 4 * b, 0, 2 * c, 0, 4 * c],
    // Float32.
    { rtol: 1e-6 },
  );
});

Deno.test("gradCamPlusPlus: where 2 + g Σ A is 0, a map has no weight", async () => {
  await selectBackend("cpu");
  const network = gapCnn({
    shape: [2, 2, 1],
    filters: [1],
    outputs: 1,
    seed: 0,
  });
  const kernel = new Float32Array(9);
  kernel[4] = 1;
  // Gradients of 1 by maps that add up to −2, in front of the ReLU.
  network.setWeights([
    tensor(kernel, [3, 3, 1, 1]),
    tensor([0]),
    tensor([[4]]),
    tensor([0]),
  ]);
  const of = async (image: number[]) => {
    const { attributions } = await explainPixels(
      gradCamPlusPlus,
      tfjsModel(network, "logit"),
      [image],
      [0],
      { options: { layer: "conv_0" } },
    );
    return [...attributions.data];
  };
  // Only the places above 0 have gradients: one here.
  assert.deepEqual(await of([1, -3, 0, 0]), [0, 0, 0, 0]);
  assert.deepEqual(await of([1, -2, 0, 0]), [1, 0, 0, 0]);
});
