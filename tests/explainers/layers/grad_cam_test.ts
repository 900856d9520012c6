import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { cam } from "../../../explainers/layers/cam.ts";
import { gradCam } from "../../../explainers/layers/grad_cam.ts";
import { gapCnn } from "../../../models/architectures/gap_cnn.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { explainPixels, signedImage, signedMaps } from "../signed_maps.ts";

Deno.test("gradCam: what is positive of maps weighted by mean gradients", async () => {
  const { attributions } = await explainPixels(
    gradCam,
    await signedMaps(),
    [signedImage, signedImage],
    [0, 1],
  );
  assert.deepEqual(
    [...attributions.data],
    [0.25, 1.5, 0.75, 3, 0, 2.5, 0, 5],
  );
});

Deno.test("gradCam: on a network with global pooling, what is positive of its class activation map, over its places", async () => {
  const { normal } = rng("grad_cam");
  const image = Array.from({ length: 6 * 4 * 3 }, normal);
  const model = tfjsModel(
    gapCnn({ shape: [6, 4, 3], filters: [4, 5], outputs: 2, seed: 3 }),
    "logit",
  );
  const { attributions: maps } = await explainPixels(cam, model, [image], [1]);
  const { attributions } = await explainPixels(gradCam, model, [image], [1]);
  assert.ok(maps.data.some((v) => v < 0) && maps.data.some((v) => v > 0));
  assertClose(
    attributions.data,
    Array.from(maps.data, (v) => Math.max(0, v) / 24),
    // Float32 sums over five maps, in another order.
    { atol: 1e-7 },
  );
});
