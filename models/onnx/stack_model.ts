/**
 * Stacks of layers as ONNX models.
 *
 * @module
 */
import type { FlatLayer, PoolingLayer, Window } from "../layer_stack.ts";
import { field, integer, type Pieces, protobuf, text } from "./protobuf.ts";

/** Weights of a layer that multiplies. */
interface Numbers {
  /** `[inputs, width]`, or `[...window, channels, width]` of a convolution. */
  readonly kernel: Float32Array;
  /** `[width]`, where the layer has one. */
  readonly bias?: Float32Array;
  /** Values of a row, or of each of its places, behind the layer. */
  readonly width: number;
  /** True when the layer ends in ReLU. */
  readonly relu: boolean;
}

/** Weights of a dense layer. */
export interface DenseNumbers extends Numbers {
  /** Discriminates {@linkcode LayerNumbers}. */
  readonly kind: "dense";
}

/** Weights of a convolution. */
export interface ConvolutionNumbers extends Numbers, Window {
  /** Discriminates {@linkcode LayerNumbers}. */
  readonly kind: "convolution";
  /** Lengths of the window. */
  readonly size: readonly number[];
}

/** A layer with its current weights. */
export type LayerNumbers =
  | DenseNumbers
  | ConvolutionNumbers
  | PoolingLayer
  | FlatLayer;

/** Says that rows are sums of two parts. */
export interface Pairs {
  /** True when ReLU comes before the first layer. */
  readonly relu: boolean;
}

/**
 * An ONNX model (version 13 of the operators) from `x` `[rows, ...shape]`, channels last, to `y`
 * `[rows, outputs]`.
 *
 * - One operator per layer, and a Relu behind where the layer ends in it. The last layer is dense.
 * - A Transpose where layers with windows begin and end: their channels come first in ONNX.
 * - With `pairs` the first layer, which is dense, takes sums: `x` is `[groups, 1, inputs]`, and `z`
 *   `[groups, members, inputs]` is added to it, with a Relu behind where `pairs` says so.
 * - Field numbers and operators: onnx.proto and Operators.md, https://github.com/onnx/onnx.
 * - Memory: the weights once, twice those of convolutions.
 *
 * @example
 * ```ts
 * import { stackModel } from "./stack_model.ts";
 * import assert from "node:assert/strict";
 * const one = new Float32Array([1]);
 * const bytes = stackModel([{ kind: "dense", kernel: one, bias: one, width: 1, relu: true }], [1]);
 * assert.match(new TextDecoder().decode(bytes), /Gemm.*Relu/s);
 * ```
 */
export function stackModel(
  layers: readonly LayerNumbers[],
  shape: readonly number[],
  pairs?: Pairs,
): Uint8Array {
  const graph: Pieces[] = [text(2, "stack")];
  let values = "x";
  let named = 0;
  const push = (
    [operator, inputs = [], attributes = []]: Step,
    output = `v${named++}`,
  ) => {
    graph.push(node(operator, [values, ...inputs], output, attributes));
    values = output;
  };
  if (pairs) {
    push(["Add", ["z"]]);
    if (pairs.relu) push(["Relu"]);
    // Axes from the third on stay.
    push(["Flatten", [], [integerAttribute("axis", 2)]]);
    graph.push(field(11, floats("z", ["groups", "members", ...shape])));
  }
  graph.push(
    field(
      11,
      floats("x", pairs ? ["groups", 1, ...shape] : ["rows", ...shape]),
    ),
  );
  let channelsFirst = false;
  let lengths: readonly number[] = shape.slice(0, -1);
  for (const [depth, layer] of layers.entries()) {
    const windows = "strides" in layer;
    if (windows || layer.kind === "means") {
      if (!channelsFirst) push(turn(shape.length, true));
    } else if (channelsFirst) push(turn(shape.length, false));
    channelsFirst = windows;
    const steps = stepsOf(layer, depth, lengths);
    const last = depth === layers.length - 1 ? steps.length - 1 : -1;
    steps.forEach((step, i) => push(step, i === last ? "y" : undefined));
    graph.push(...constantsOf(layer, depth));
    if (windows) lengths = lengthsBehind(layer, lengths);
  }
  const { width } = layers.at(-1) as DenseNumbers;
  graph.push(field(12, floats("y", ["rows", width])));
  const operators = field(8, [text(1, ""), integer(2, 13)]);
  return protobuf([integer(1, 7), operators, field(7, graph)]);
}

/** An operator, its inputs next to the current values, and its attributes. */
type Step = readonly [
  operator: string,
  inputs?: readonly string[],
  attributes?: readonly Pieces[],
];

/** Moves channels to the front or to the end of rows with `axes` axes. */
function turn(axes: number, first: boolean): Step {
  const places = Array.from({ length: axes - 1 }, (_, i) => i + 1);
  const order = first
    ? [0, axes, ...places]
    : [0, ...places.map((place) => place + 1), 1];
  return ["Transpose", [], [integersAttribute("perm", order)]];
}

function stepsOf(
  layer: LayerNumbers,
  depth: number,
  lengths: readonly number[],
): readonly Step[] {
  switch (layer.kind) {
    case "dense":
    case "convolution": {
      const names = layer.bias ? [`k${depth}`, `b${depth}`] : [`k${depth}`];
      const sums: Step = layer.kind === "dense"
        ? ["Gemm", names]
        : ["Conv", names, windowOf(layer, lengths)];
      return layer.relu ? [sums, ["Relu"]] : [sums];
    }
    case "largest":
      return [["MaxPool", [], windowOf(layer, lengths)]];
    case "average":
      return [["AveragePool", [], windowOf(layer, lengths)]];
    case "means":
      return [["GlobalAveragePool"], ["Flatten"]];
    case "flatten":
      return [["Flatten"]];
  }
}

function constantsOf(layer: LayerNumbers, depth: number): readonly Pieces[] {
  if (layer.kind !== "dense" && layer.kind !== "convolution") return [];
  const { kernel, bias, width } = layer;
  const name = `k${depth}`;
  return [
    layer.kind === "dense"
      ? constant(name, [kernel.length / width, width], kernel)
      : kernelOf(name, layer),
    ...bias ? [constant(`b${depth}`, [width], bias)] : [],
  ];
}

function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: readonly Pieces[],
): Pieces {
  const names = inputs.map((name) => text(1, name));
  const behind = [text(2, output), text(4, operator), ...attributes];
  return field(1, [...names, ...behind]);
}

/** An attribute of type 2: an integer. */
function integerAttribute(name: string, value: number): Pieces {
  return field(5, [text(1, name), integer(3, value), integer(20, 2)]);
}

/** An attribute of type 7: integers. */
function integersAttribute(name: string, values: readonly number[]): Pieces {
  const each = values.map((value) => integer(8, value));
  return field(5, [text(1, name), ...each, integer(20, 7)]);
}

/** A window and its lengths. */
type Moving = Window & { readonly size: readonly number[] };

/**
 * Attributes of a window over `lengths`; an odd number of zeros has one more behind, as in TF.js.
 */
function windowOf(
  window: Moving,
  lengths: readonly number[],
): readonly Pieces[] {
  const padding = paddingOf(window, lengths);
  return [
    integersAttribute("kernel_shape", window.size),
    integersAttribute("strides", window.strides),
    integersAttribute("pads", [
      ...padding.map((zeros) => Math.floor(zeros / 2)),
      ...padding.map((zeros) => Math.ceil(zeros / 2)),
    ]),
  ];
}

/** Number of windows along each axis. */
function lengthsBehind(
  window: Moving,
  lengths: readonly number[],
): readonly number[] {
  const { size, strides } = window;
  return paddingOf(window, lengths).map((zeros, axis) =>
    Math.floor((lengths[axis]! + zeros - size[axis]!) / strides[axis]!) + 1
  );
}

/**
 * Zeros at both edges of each axis together: the fewest that give every stride a window. The
 * runtime would take negative numbers where strides are longer than windows.
 */
function paddingOf(
  { padding, size, strides }: Moving,
  lengths: readonly number[],
): readonly number[] {
  return lengths.map((length, axis) => {
    const last = (Math.ceil(length / strides[axis]!) - 1) * strides[axis]!;
    return padding === "same" ? Math.max(0, last + size[axis]! - length) : 0;
  });
}

/** The kernel of a convolution with its axes in the order `[filters, channels, ...window]`. */
function kernelOf(
  name: string,
  { kernel, width, size }: ConvolutionNumbers,
): Pieces {
  const places = size.reduce((a, b) => a * b);
  const channels = kernel.length / (places * width);
  const turned = new Float32Array(kernel.length);
  for (let i = 0, place = 0; place < places; place++) {
    for (let channel = 0; channel < channels; channel++) {
      for (let filter = 0; filter < width; filter++) {
        turned[(filter * channels + channel) * places + place] = kernel[i++]!;
      }
    }
  }
  return constant(name, [width, channels, ...size], turned);
}

/** A tensor of float32 (type 1). */
function constant(
  name: string,
  shape: readonly number[],
  data: Float32Array,
): Pieces {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const lengths = shape.map((length) => integer(1, length));
  const raw = field(9, [[bytes]]);
  return field(5, [...lengths, integer(2, 1), text(8, name), raw]);
}

/** Name and type of a float32 array; lengths given by name are free. */
function floats(name: string, shape: readonly (string | number)[]): Pieces[] {
  const lengths = shape.map((length) =>
    field(1, [
      typeof length === "string" ? text(2, length) : integer(1, length),
    ])
  );
  const type = field(1, [integer(1, 1), field(2, lengths)]);
  return [text(1, name), field(2, [type])];
}
