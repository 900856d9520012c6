import {
  grad,
  maxPool,
  sum,
  type Tensor4D,
  tensor4d,
} from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../../models/backends.ts";

async function gradient(values: number[], size: number, stride: number) {
  await selectBackend("wasm");
  const length = Math.sqrt(values.length);
  const image = tensor4d(values, [1, length, length, 1]);
  const pooled = (x: Tensor4D) => sum(maxPool(x, size, stride, "valid"));
  return [...await grad((x) => pooled(x as Tensor4D))(image).data()];
}

Deno.test("maxPoolGradient: negative windows have a largest value", async () => {
  assert.deepEqual(await gradient([-4, -1, -2, -3], 2, 2), [0, 1, 0, 0]);
});

Deno.test("maxPoolGradient: of equal values the first takes the gradient, zeros too", async () => {
  assert.deepEqual(await gradient([0, 0, 0, 0], 2, 2), [1, 0, 0, 0]);
});

Deno.test("maxPoolGradient: overlapping windows add up", async () => {
  const values = [0, -1, -2, -3, 9, -4, -5, -6, -7];
  assert.deepEqual(await gradient(values, 2, 1), [0, 0, 0, 0, 4, 0, 0, 0, 0]);
});
