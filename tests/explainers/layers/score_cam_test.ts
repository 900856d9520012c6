import assert from "node:assert/strict";
import { scoreCam } from "../../../explainers/layers/score_cam.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainPixels, signedImage, signedMaps } from "../signed_maps.ts";

Deno.test("scoreCam: maps weighted by the softmax of the logits where they light the image", async () => {
  const { attributions } = await explainPixels(
    scoreCam,
    await signedMaps(),
    [signedImage],
    [0],
  );
  // A lights [1/3, 0, 3, 0]: mean A = 10/12; B lights [0, −1, 0, −4]: mean B = 5/4.
  const [first, second] = [10 / 12 + 0.5, 3 * 1.25 + 0.5];
  const share = 1 / (1 + Math.exp(second - first));
  assertClose(
    attributions.data,
    [share, 2 * (1 - share), 3 * share, 4 * (1 - share)],
    // Float32 images.
    { rtol: 1e-6 },
  );
});

Deno.test("scoreCam: what is dark is the baseline", async () => {
  const { attributions } = await explainPixels(
    scoreCam,
    await signedMaps(),
    [signedImage],
    [1],
    { baseline: new Float32Array([1, -2, 3, -4]) },
  );
  // Whatever is lit, the image is the same: both maps weigh a half.
  assertClose(attributions.data, [0.5, 1, 1.5, 2], { rtol: 1e-12 });
});

Deno.test("scoreCam: a flat map has no weight, and without others the answer is 0", async () => {
  const { attributions } = await explainPixels(
    scoreCam,
    await signedMaps(),
    [[1, 1, 2, 2], [1, 1, 1, 1]],
    [1, 1],
  );
  assert.deepEqual([...attributions.data], [1, 1, 2, 2, 0, 0, 0, 0]);
});

Deno.test("scoreCam: costs a row, and one per map", async () => {
  const { model, count } = counted(await signedMaps());
  await explainPixels(scoreCam, model, [signedImage, signedImage], [0, 1]);
  assert.deepEqual([count.rows, count.gradientRows], [2 * (1 + 2), 0]);
});
