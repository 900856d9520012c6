import { sum } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { gradCam } from "../../../../explainers/layers/grad_cam.ts";
import { bilinear } from "../../../../explainers/layers/parts/bilinear.ts";
import {
  classMaps,
  enlarged,
} from "../../../../explainers/layers/parts/class_maps.ts";
import { cnn } from "../../../../models/architectures/cnn.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { tfjsModel } from "../../../../models/tfjs_model.ts";
import { throughLayers } from "../../../../explainers/parts/through_layers.ts";
import { explainPixels, signedImage, signedMaps } from "../../signed_maps.ts";

/** Eight by six pixels of two channels. */
async function model() {
  await selectBackend("cpu");
  return tfjsModel(
    cnn({ shape: [8, 6, 2], filters: [3, 4], dense: 5, outputs: 3, seed: 4 }),
    "logit",
  );
}

Deno.test("classMaps: gradients of the target's logit by the node's values", async () => {
  const explain = classMaps(
    await signedMaps(),
    { layer: "conv_0" },
    toyContext(4),
    (_features, gradients) => sum(gradients, -1),
  );
  const { attributions } = await explain({
    inputs: { shape: [1, 2, 2, 1], data: Float32Array.from(signedImage) },
    targets: Int32Array.of(1),
    instances: Int32Array.of(0),
  });
  // −2 / 4 where the image is positive, 5 / 4 where it is not.
  assert.deepEqual([...attributions.data], [-0.5, 1.25, -0.5, 1.25]);
});

Deno.test("classMaps: small maps are enlarged, and channels share a pixel's value", async () => {
  const network = await model();
  const { normal } = rng("small");
  const batch = {
    inputs: {
      shape: [1, 8, 6, 2],
      data: Float32Array.from({ length: 96 }, normal),
    },
    targets: Int32Array.of(1),
    instances: Int32Array.of(0),
  };
  const node = network.layers().nodes.findIndex(({ name }) => name === "pool");
  const maps = await throughLayers(
    network,
    batch,
    (_graph, { values }) => sum(values[node]!, -1),
  );
  assert.deepEqual(maps.shape, [1, 4, 3]);
  const explain = classMaps(
    network,
    { layer: "pool" },
    toyContext(96),
    (features) => sum(features, -1),
  );
  const { attributions: { data } } = await explain(batch);
  const halves = [...bilinear([4, 3], [8, 6])(maps.data)].map((v) => v / 2);
  assert.ok(halves.some((v) => v > 0));
  assert.deepEqual([...data], halves.flatMap((v) => [v, v]));
});

Deno.test("classMaps: answers do not depend on how rows are batched", async () => {
  const network = await model();
  const { normal } = rng("batch");
  const rows = Array.from(
    { length: 5 },
    () => Array.from({ length: 96 }, normal),
  );
  const targets = [0, 1, 2, 0, 1];
  const all = await explainPixels(gradCam, network, rows, targets);
  for (const i of [0, 3]) {
    const one = await explainPixels(gradCam, network, [rows[i]!], [
      targets[i]!,
    ]);
    assert.deepEqual(
      [...one.attributions.data],
      [...all.attributions.data.subarray(i * 96, (i + 1) * 96)],
    );
  }
});

Deno.test("enlarged: every row on its own", () => {
  const maps = { shape: [2, 1, 2], data: Float32Array.of(0, 4, 8, 8) };
  const one = bilinear([1, 2], [2, 4]);
  assert.deepEqual(
    [...enlarged(maps, [2, 4, 3])],
    [...one([0, 4]), ...one([8, 8])],
  );
});

Deno.test("classMaps: refuses what is no image", () =>
  assert.throws(
    () =>
      classMaps(linearModel([1]), { layer: "last" }, toyContext(1), (a) => a),
    { name: "RangeError", message: /\[height, width, channels\]/ },
  ));
