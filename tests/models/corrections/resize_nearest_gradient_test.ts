import { image, type Tensor4D } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { resizeNearestGradient } from "../../../models/corrections/resize_nearest_gradient.ts";
import { backends } from "../../backends/backends.ts";
import { checkLinearGradients } from "../gradients/linear_gradients.ts";

for (const backend of backends) {
  Deno.test(`resizeNearestGradient: ${backend}: every pixel gathers the gradients of its copies`, async () => {
    await selectBackend(backend);
    for (const size of [[6, 4], [3, 12], [9, 8]] as const) {
      await checkLinearGradients(
        (x) => image.resizeNearestNeighbor(x as Tensor4D, [...size]),
        [2, 3, 4, 2],
      );
    }
  });
}

Deno.test("resizeNearestGradient: other factors are TF.js's own", async () => {
  await selectBackend("wasm");
  await checkLinearGradients(
    (x) => image.resizeNearestNeighbor(x as Tensor4D, [5, 6]),
    [1, 3, 4, 1],
  );
  assert.equal(resizeNearestGradient.kernelName, "ResizeNearestNeighbor");
});
