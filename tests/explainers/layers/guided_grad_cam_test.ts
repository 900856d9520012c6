import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { gradCam } from "../../../explainers/layers/grad_cam.ts";
import { guidedBackprop } from "../../../explainers/layers/guided_backprop.ts";
import { guidedGradCam } from "../../../explainers/layers/guided_grad_cam.ts";
import { cnn } from "../../../models/architectures/cnn.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { counted } from "../counted.ts";
import { grouped } from "../grouped.ts";
import { explainPixels, signedImage, signedMaps } from "../signed_maps.ts";

Deno.test("guidedGradCam: the map times guided gradients, added up over a unit", async () => {
  const model = await signedMaps();
  const one = await explainPixels(guidedGradCam, model, [signedImage], [1]);
  assert.deepEqual([...one.attributions.data], [0, -3.125, 0, -6.25]);
  const { attributions } = await explainPixels(
    guidedGradCam,
    model,
    [signedImage],
    [1],
    { units: grouped([[0, 3], [1], [2]]) },
  );
  assert.deepEqual([...attributions.data], [-6.25, -3.125, 0, -6.25]);
});

Deno.test("guidedGradCam: the product of its two parts, channel by channel", async () => {
  const { normal } = rng("guided");
  const model = tfjsModel(
    cnn({ shape: [6, 6, 2], filters: [3, 4], dense: 16, outputs: 2, seed: 1 }),
    "logit",
  );
  const image = Array.from({ length: 72 }, normal);
  const [both, map, guided] = await Promise.all(
    [guidedGradCam, gradCam, guidedBackprop].map(async (explainer) =>
      (await explainPixels(explainer, model, [image, image], [0, 1]))
        .attributions.data
    ),
  );
  assert.ok(both!.some((v) => v !== 0));
  // A pixel's value is the sum of its two channels' halves.
  assert.deepEqual([...both!], Array.from(map!, (v, i) => 2 * v * guided![i]!));
});

Deno.test("guidedGradCam: costs a row, and two differentiated ones", async () => {
  const { model, count } = counted(await signedMaps());
  await explainPixels(guidedGradCam, model, [signedImage, signedImage], [0, 1]);
  assert.deepEqual([count.rows, count.gradientRows], [2, 4]);
});
