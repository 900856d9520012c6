import {
  avgPool,
  avgPool3d,
  type Tensor4D,
  type Tensor5D,
} from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { averagePoolGradients } from "../../../models/corrections/average_pool_gradients.ts";
import { selectBackend } from "../../../models/backends.ts";
import { backends } from "../../backends/backends.ts";
import { checkLinearGradients } from "../gradients/linear_gradients.ts";

for (const backend of backends) {
  Deno.test(`averagePoolGradients: ${backend}: gradients are what each value does, over edges, with gaps and overlaps`, async () => {
    await selectBackend(backend);
    for (
      const [size, strides, pad] of [
        [[3, 2], [1, 1], "same"],
        [[2, 3], [2, 3], "same"],
        [[2, 2], [3, 1], "same"],
        [[2, 2], [1, 2], "valid"],
      ] as const
    ) {
      await checkLinearGradients(
        (x) => avgPool(x as Tensor4D, [...size], [...strides], pad),
        [2, 4, 5, 2],
      );
    }
  });
}

Deno.test("averagePoolGradients: in three dimensions too", async () => {
  await selectBackend("cpu");
  for (const [size, stride] of [[2, 1], [3, 2], [1, 2]] as const) {
    await checkLinearGradients(
      (x) => avgPool3d(x as Tensor5D, size, stride, "same"),
      [1, 3, 4, 2, 2],
    );
  }
});

Deno.test("averagePoolGradients: stand for both ops", () => {
  assert.deepEqual(
    averagePoolGradients.map(({ kernelName }) => kernelName),
    ["AvgPool", "AvgPool3D"],
  );
});
