/**
 * Pooling layers.
 *
 * @module
 */
import {
  avgPool,
  backend_util,
  engine,
  expandDims,
  getBackend,
  maxPool,
  mean,
  mul,
  pad,
  reshape,
  reverse,
  slice,
  type Tensor,
  tensor,
  type Tensor4D,
  tile,
} from "@tensorflow/tfjs-core";
import { type Windows, windowsOf } from "./convolution.ts";
import { linearPart } from "./linear_part.ts";
import type { LayerParts, Part, Site } from "./part.ts";

interface Pool extends Windows {
  readonly size: [number, number];
}

/** `MaxPooling2D`. */
export const maxPooling2d: LayerParts = (at) =>
  at.add(maximumPart("max_pooling2d", at.shape, poolOf(at)), at.inputs);

/** `MaxPooling1D`. */
export const maxPooling1d: LayerParts = (at) =>
  at.add(maximumPart("max_pooling1d", at.shape, poolOf(at)), at.inputs);

/** `GlobalMaxPooling1D` and `GlobalMaxPooling2D`: one window over all places. */
export const globalMaxPooling: LayerParts = (at) => {
  at.expect("dataFormat", undefined, null, "channelsLast");
  const lengths = at.shapeOf(at.inputs[0]!).slice(0, -1);
  const [height, width = 1] = lengths;
  const kind = `global_max_pooling${lengths.length}d`;
  const pool = {
    size: [height!, width] as [number, number],
    strides: [1, 1] as [number, number],
    padding: "valid" as const,
  };
  return at.add(maximumPart(kind, at.shape, pool), at.inputs);
};

/** `AveragePooling2D`: padding does not count. */
export const averagePooling2d: LayerParts = (at) =>
  at.add(averagePart("average_pooling2d", at.shape, poolOf(at)), at.inputs);

/** `AveragePooling1D`: padding does not count. */
export const averagePooling1d: LayerParts = (at) =>
  at.add(averagePart("average_pooling1d", at.shape, poolOf(at)), at.inputs);

/** `GlobalAveragePooling1D` and `GlobalAveragePooling2D`. */
export const globalAveragePooling: LayerParts = (at) => {
  at.expect("dataFormat", undefined, null, "channelsLast");
  const lengths = at.shapeOf(at.inputs[0]!).slice(0, -1);
  const axes = lengths.map((_, axis) => axis + 1);
  const places = lengths.reduce((a, b) => a * b);
  return at.add(
    linearPart({
      kind: `global_average_pooling${lengths.length}d`,
      shape: at.shape,
      forward: (values) => mean(values, axes),
      backward: (upstream, _, { shape }) => {
        const [rows, channels] = upstream.shape as [number, number];
        const ones = axes.map(() => 1);
        const share = reshape(mul(upstream, 1 / places), [
          rows,
          ...ones,
          channels,
        ]);
        return tile(share, [1, ...shape.slice(1, -1), 1]);
      },
    }),
    at.inputs,
  );
};

/** Sequences are pooled as images of width 1. */
function poolOf(at: Site): Pool {
  const { strides, padding } = windowsOf(at);
  const [height, width] = [at.config["poolSize"]].flat() as number[];
  return width === undefined
    ? { size: [height!, 1], strides: [strides[0], 1], padding }
    : { size: [height!, width], strides, padding };
}

/**
 * Maximum pooling. Where several values of a window are its maximum, messages go to the first, down
 * and then across.
 */
function maximumPart(
  kind: string,
  shape: readonly number[],
  pool: Pool,
): Part {
  const { size, strides, padding } = pool;
  return {
    kind,
    role: "maximum",
    shape,
    apply: ([x]) =>
      inShape(maxPool(image(x!), size, strides, padding), x!, shape),
    pull: ([x], y, upstream) => {
      const input = image(x!);
      const info = geometry(input, pool);
      const covered = padded(input, info);
      // WebGPU sends messages to the last of equal values: the first, once the image is reversed.
      const turn = (values: Tensor): Tensor4D =>
        (getBackend() === "webgpu"
          ? reverse(values, [1, 2])
          : values) as Tensor4D;
      const lift = (values: Tensor) => turn(reshape(values, info.outShape));
      const gradients = engine().runKernel("MaxPoolGrad", {
        dy: lift(upstream),
        input: turn(covered),
        output: lift(y),
      }, { filterSize: size, strides, pad: "valid" }) as Tensor;
      return [reshape(cropped(turn(gradients), info), x!.shape)];
    },
  };
}

function averagePart(
  kind: string,
  shape: readonly number[],
  pool: Pool,
): Part {
  const { size, strides, padding } = pool;
  return linearPart({
    kind,
    shape,
    forward: (x) =>
      inShape(avgPool(image(x), size, strides, padding), x, shape),
    backward: (upstream, _, x) => {
      const input = image(x);
      const info = geometry(input, pool);
      const dy = mul(reshape(upstream, info.outShape), paddedShares(info));
      const gradients = engine().runKernel("AvgPoolGrad", { dy, input }, {
        filterSize: size,
        strides,
        pad: padding,
      }) as Tensor;
      return reshape(gradients, x.shape);
    },
  });
}

/**
 * Size of each window over its values inside the image, `[1, height, width, 1]`: the gradient
 * kernel divides by the size.
 */
function paddedShares(info: backend_util.Conv2DInfo): Tensor {
  const inside = (
    count: number,
    stride: number,
    size: number,
    before: number,
    length: number,
  ) =>
    Array.from({ length: count }, (_, i) => {
      const start = i * stride - before;
      return Math.min(length, start + size) - Math.max(0, start);
    });
  const { padInfo, filterHeight, filterWidth } = info;
  const down = inside(
    info.outHeight,
    info.strideHeight,
    filterHeight,
    padInfo.top,
    info.inHeight,
  );
  const across = inside(
    info.outWidth,
    info.strideWidth,
    filterWidth,
    padInfo.left,
    info.inWidth,
  );
  const shares = down.flatMap((high) =>
    across.map((wide) => filterHeight * filterWidth / (high * wide))
  );
  return tensor(shares, [1, down.length, across.length, 1]);
}

function geometry(
  input: Tensor4D,
  { size, strides, padding }: Pool,
): backend_util.Conv2DInfo {
  return backend_util.computePool2DInfo(
    input.shape,
    size,
    strides,
    1,
    padding,
  );
}

/** Below every value of a network without overflow. */
const LOWEST = -3e38;

/**
 * The values that windows cover: padding with lowest values around the image, and without what no
 * window reaches.
 */
function padded(input: Tensor4D, info: backend_util.Conv2DInfo): Tensor4D {
  const [rows, channels] = [input.shape[0], input.shape[3]];
  const { top, left } = info.padInfo;
  const [height, width] = coveredLengths(info);
  const around = pad(input, [
    [0, 0],
    [top, Math.max(0, height - top - info.inHeight)],
    [left, Math.max(0, width - left - info.inWidth)],
    [0, 0],
  ], LOWEST);
  return slice(around, 0, [rows, height, width, channels]);
}

/** Undoes {@linkcode padded}; zeros where no window reaches. */
function cropped(gradients: Tensor4D, info: backend_util.Conv2DInfo): Tensor {
  const { top, left } = info.padInfo;
  const [height, width] = coveredLengths(info);
  const bottom = Math.max(0, top + info.inHeight - height);
  const right = Math.max(0, left + info.inWidth - width);
  const around = pad(gradients, [[0, 0], [0, bottom], [0, right], [0, 0]]);
  return slice(around, [0, top, left, 0], info.inShape);
}

function coveredLengths(info: backend_util.Conv2DInfo): [number, number] {
  return [
    (info.outHeight - 1) * info.strideHeight + info.filterHeight,
    (info.outWidth - 1) * info.strideWidth + info.filterWidth,
  ];
}

function image(values: Tensor): Tensor4D {
  return (values.rank === 3 ? expandDims(values, 2) : values) as Tensor4D;
}

function inShape(
  values: Tensor,
  { shape: [rows] }: Tensor,
  shape: readonly number[],
): Tensor {
  return reshape(values, [rows!, ...shape]);
}
