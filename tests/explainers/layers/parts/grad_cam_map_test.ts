import { tensor } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { gradCamMap } from "../../../../explainers/layers/parts/grad_cam_map.ts";
import { selectBackend } from "../../../../models/backends.ts";

Deno.test("gradCamMap: maps weighted by mean gradients, rectified after they are added up", async () => {
  await selectBackend("cpu");
  // Two rows of two places with two maps each.
  const features = tensor([1, 2, 3, 1, 1, 1, 0, 2], [2, 1, 2, 2]);
  const gradients = tensor([2, -4, 4, 0, -1, 3, -1, 1], [2, 1, 2, 2]);
  assert.deepEqual(
    await gradCamMap(features, gradients).array(),
    [[[0, 7]], [[1, 4]]],
  );
});
