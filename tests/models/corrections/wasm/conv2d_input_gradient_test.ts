import { conv2d, grad, ones, sum, type Tensor4D } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../../models/backends.ts";
import { checkConv2dGradients } from "./conv2d_by_cpu.ts";

Deno.test("conv2dInputGradient: ones by hand, with and without strides", async () => {
  await selectBackend("wasm");
  const filter = ones([3, 3, 1, 1]) as Tensor4D;
  const gradient = async (
    stride: number,
  ) => [
    ...await grad((image) =>
      sum(conv2d(image as Tensor4D, filter, stride, "same"))
    )(ones([1, 3, 3, 1])).data(),
  ];
  assert.deepEqual(await gradient(1), [4, 6, 4, 6, 9, 6, 4, 6, 4]);
  // Windows at the corners: they share the middle and the edges.
  assert.deepEqual(await gradient(2), [1, 2, 1, 2, 4, 2, 1, 2, 1]);
});

Deno.test("conv2dInputGradient: overlapping windows, windows with gaps between, no padding: as plain JavaScript", async () => {
  await checkConv2dGradients(2, 3, "same");
  await checkConv2dGradients(3, 2, "valid");
  await checkConv2dGradients(1, 4, "valid");
  await checkConv2dGradients(4, 5, "same");
  await checkConv2dGradients(3, 2, "same");
});
