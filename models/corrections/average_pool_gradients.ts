/**
 * The gradient of average pooling.
 *
 * @module
 */
import {
  backend_util,
  getGradient,
  type GradConfig,
  mul,
  type NamedAttrMap,
  type Tensor,
  tensor,
} from "@tensorflow/tfjs-core";
// Registers the gradients of every op.
import "@tensorflow/tfjs-layers";

/**
 * Corrected gradients of `AvgPool` and `AvgPool3D` where windows reach over an edge: TF.js divides
 * the gradient by the size of the window, although the mean divides by the values within the image.
 *
 * @example
 * ```ts
 * import { avgPool, grad, ones, sum, type Tensor4D } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const gradient = grad((x) => sum(avgPool(x as Tensor4D, [2, 1], 1, "same")))(ones([1, 2, 1, 1]));
 * assert.deepEqual([...await gradient.data()], [0.5, 1.5]);
 * ```
 */
export const averagePoolGradients: readonly GradConfig[] = [
  corrected("AvgPool", planeAxes),
  corrected("AvgPool3D", spaceAxes),
];

/** Windows along one axis. */
interface Axis {
  /** Number of values. */
  readonly length: number;
  /** Values per window. */
  readonly size: number;
  /** Step from one window to the next. */
  readonly stride: number;
  /** Places of the first window before the first value. */
  readonly before: number;
  /** Number of windows. */
  readonly count: number;
}

type Attributes =
  & { readonly pad: "same" | "valid" | number }
  & Record<"filterSize" | "strides", Three>
  & { readonly dimRoundingMode?: "floor" | "round" | "ceil" };

type Three = number & [number, number] & [number, number, number];

function corrected(
  kernelName: string,
  axesOf: (shape: Tensor["shape"], attributes: Attributes) => readonly Axis[],
): GradConfig {
  const original = getGradient(kernelName);
  return {
    ...original,
    gradFunc(upstream, saved, attributes) {
      const [x] = saved as [Tensor];
      const axes = axesOf(x.shape, attributes as NamedAttrMap & Attributes);
      const shares = axes.reduce<number[]>(
        (outer, axis) =>
          outer.flatMap((share) =>
            sharesOf(axis).map((factor) => share * factor)
          ),
        [1],
      );
      const shape = [1, ...axes.map(({ count }) => count), 1];
      const scaled = mul(upstream as Tensor, tensor(shares, shape));
      return original.gradFunc(scaled, saved, attributes);
    },
  };
}

/** Size of each window over its values inside the image. */
function sharesOf({ length, size, stride, before, count }: Axis): number[] {
  return Array.from({ length: count }, (_, i) => {
    const start = i * stride - before;
    return size / (Math.min(length, start + size) - Math.max(0, start));
  });
}

function planeAxes(
  shape: Tensor["shape"],
  { filterSize, strides, pad, dimRoundingMode }: Attributes,
): readonly Axis[] {
  return lastTwo(backend_util.computePool2DInfo(
    shape as [number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  ));
}

function spaceAxes(
  shape: Tensor["shape"],
  { filterSize, strides, pad, dimRoundingMode }: Attributes,
): readonly Axis[] {
  const info = backend_util.computePool3DInfo(
    shape as [number, number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const depth = {
    length: info.inDepth,
    size: info.filterDepth,
    stride: info.strideDepth,
    before: info.padInfo.front,
    count: info.outDepth,
  };
  return [depth, ...lastTwo(info)];
}

function lastTwo(
  info: ReturnType<
    | typeof backend_util.computePool2DInfo
    | typeof backend_util.computePool3DInfo
  >,
): readonly Axis[] {
  return [
    {
      length: info.inHeight,
      size: info.filterHeight,
      stride: info.strideHeight,
      before: info.padInfo.top,
      count: info.outHeight,
    },
    {
      length: info.inWidth,
      size: info.filterWidth,
      stride: info.strideWidth,
      before: info.padInfo.left,
      count: info.outWidth,
    },
  ];
}
