import { conv2d, grad, ones, sum, type Tensor4D } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../../models/backends.ts";
import { checkConv2dGradients } from "./conv2d_by_cpu.ts";

Deno.test("conv2dFilterGradient: ones by hand, with and without strides", async () => {
  await selectBackend("wasm");
  const image = ones([1, 3, 3, 1]) as Tensor4D;
  const gradient = async (
    stride: number,
  ) => [
    ...await grad((filter) =>
      sum(conv2d(image, filter as Tensor4D, stride, "same"))
    )(ones([3, 3, 1, 1])).data(),
  ];
  assert.deepEqual(await gradient(1), [4, 6, 4, 6, 9, 6, 4, 6, 4]);
  // Windows at the corners: the middle of the filter meets all four, its corners one each.
  assert.deepEqual(await gradient(2), [1, 2, 1, 2, 4, 2, 1, 2, 1]);
});

Deno.test("conv2dFilterGradient: several channels, strides and paddings: as plain JavaScript", async () => {
  await checkConv2dGradients(1, 3, "same");
  await checkConv2dGradients(2, 4, "valid");
});
