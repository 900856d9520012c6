/**
 * The gradient of nearest-neighbour upsampling.
 *
 * @module
 */
import {
  getGradient,
  type GradConfig,
  type NamedAttrMap,
  reshape,
  sum,
  type Tensor,
} from "@tensorflow/tfjs-core";
// Registers the gradients of every op.
import "@tensorflow/tfjs-layers";

const original = getGradient("ResizeNearestNeighbor");

/**
 * Corrected gradient of `ResizeNearestNeighbor` by integer factors: each pixel gets the sum of its
 * copies' gradients. TF.js's kernel for plain JavaScript sums others.
 *
 * @example
 * ```ts
 * import {
 *   grad,
 *   image,
 *   mul,
 *   sum,
 *   type Tensor3D,
 *   tensor3d,
 * } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const seed = tensor3d([1, 2, 30, 40], [1, 4, 1]);
 * const gradient = grad((x) =>
 *   sum(mul(image.resizeNearestNeighbor(x as Tensor3D, [1, 4]), seed))
 * )(tensor3d([0, 0], [1, 2, 1]));
 * assert.deepEqual([...await gradient.data()], [3, 70]);
 * ```
 */
export const resizeNearestGradient: GradConfig = {
  ...original,
  gradFunc(upstream, saved, attributes) {
    const [rows, height, width, channels] = saved[0]!.shape as Four;
    const [, high, wide] = (upstream as Tensor).shape as Four;
    const { alignCorners } = attributes as NamedAttrMap;
    if (alignCorners || high % height !== 0 || wide % width !== 0) {
      return original.gradFunc(upstream, saved, attributes);
    }
    const copies = [rows, height, high / height, width, wide / width, channels];
    return { images: () => sum(reshape(upstream as Tensor, copies), [2, 4]) };
  },
};

type Four = [number, number, number, number];
