/**
 * Gradients of convolutions on two backends.
 *
 * @module
 */
import assert from "node:assert/strict";
import {
  conv2d,
  grads,
  mul,
  sum,
  type Tensor4D,
  tensor4d,
} from "@tensorflow/tfjs-core";
import { selectBackend } from "../../../../models/backends.ts";

/**
 * Asserts that gradients by image and filter, which are exact in small integers, are the same on
 * wasm and on plain JavaScript.
 */
export async function checkConv2dGradients(
  stride: number,
  kernel: number,
  padding: "same" | "valid",
): Promise<void> {
  const values = (shape: [number, number, number, number], step: number) =>
    tensor4d(
      Float32Array.from(
        { length: shape.reduce((a, b) => a * b) },
        (_, i) => (i * step) % 7 - 3,
      ),
      shape,
    );
  const gradients = async (backend: "wasm" | "cpu") => {
    await selectBackend(backend);
    const image = values([3, 9, 7, 2], 5);
    const filter = values([kernel, kernel, 2, 3], 3);
    const shape = conv2d(image, filter, stride, padding).shape;
    const weights = values(shape, 2);
    const both = grads((image, filter) =>
      sum(mul(
        conv2d(image as Tensor4D, filter as Tensor4D, stride, padding),
        weights,
      ))
    )([image, filter]);
    return await Promise.all(both.map(async (one) => [...await one.data()]));
  };
  const exact = (lists: number[][]) =>
    lists.map((list) => list.map((value) => value + 0));
  assert.deepEqual(
    exact(await gradients("wasm")),
    exact(await gradients("cpu")),
  );
}
