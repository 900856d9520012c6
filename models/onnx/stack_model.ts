/**
 * Stacks of layers as a file of the Open Neural Network Exchange.
 *
 * @module
 */
import type { FlatLayer, PoolingLayer, Window } from "../layer_stack.ts";
import { field, integer, type Pieces, protobuf, text } from "./protobuf.ts";

/** Numbers of a layer that multiplies. */
interface Numbers {
  /** `[inputs, width]`, or `[...window, channels, width]` of a convolution. */
  readonly kernel: Float32Array;
  /** `[width]`, where the layer has one. */
  readonly bias?: Float32Array;
  /** How many values a row, or each of its places, has behind the layer. */
  readonly width: number;
  /** True when the layer ends in max(0, sum). */
  readonly relu: boolean;
}

/** Numbers of a dense layer. */
export interface DenseNumbers extends Numbers {
  /** Discriminates {@linkcode LayerNumbers}. */
  readonly kind: "dense";
}

/** Numbers of a convolution. */
export interface ConvolutionNumbers extends Numbers, Window {
  /** Discriminates {@linkcode LayerNumbers}. */
  readonly kind: "convolution";
  /** Lengths of the window. */
  readonly size: readonly number[];
}

/** A layer with the numbers that it has now. */
export type LayerNumbers =
  | DenseNumbers
  | ConvolutionNumbers
  | PoolingLayer
  | FlatLayer;

/** That rows are sums of two parts. */
export interface Pairs {
  /** True when the first layer is given max(0, sum). */
  readonly relu: boolean;
}

/**
 * An ONNX model (version 13 of the operators) from `x` `[rows, ...shape]`, channels last, to `y` `[rows, outputs]`: one operator per layer, a Relu behind where it ends in it, and
 * a Transpose where layers with windows, which here have channels first, begin and end. The last layer is dense.
 * With `pairs` the first layer, which is dense, is given sums: `x` is `[groups, 1, inputs]`, and `z` `[groups, members, inputs]` is added to it, with a Relu behind where it says so.
 *
 * Field numbers and operators: onnx.proto and Operators.md, https://github.com/onnx/onnx. Memory: the weights once, twice those of convolutions.
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
  const rank = shape.length + 1;
  let values = "x";
  let channelsFirst = false;
  let lengths = shape.slice(0, -1);
  let named = 0;
  const push = (
    operator: string,
    inputs: readonly string[] = [],
    attributes: readonly Pieces[] = [],
    output = `v${named++}`,
  ) => {
    graph.push(node(operator, [values, ...inputs], output, ...attributes));
    values = output;
  };
  const turn = (first: boolean) => {
    if (channelsFirst === first) return;
    channelsFirst = first;
    const places = Array.from({ length: rank - 2 }, (_, i) => i + 1);
    push("Transpose", [], [
      integers(
        "perm",
        first ? [0, rank - 1, ...places] : [0, ...places.map((i) => i + 1), 1],
      ),
    ]);
  };
  const move = (window: Moving) => {
    const padding = paddingOf(window, lengths);
    lengths = lengths.map((length, axis) =>
      Math.floor(
        (length + padding[axis]! - window.size[axis]!) / window.strides[axis]!,
      ) + 1
    );
    // An odd zero stands behind, as in TF.js.
    return [
      integers("kernel_shape", window.size),
      integers("strides", window.strides),
      integers("pads", [
        ...padding.map((zeros) => Math.floor(zeros / 2)),
        ...padding.map((zeros) => Math.ceil(zeros / 2)),
      ]),
    ];
  };
  if (pairs) {
    push("Add", ["z"]);
    if (pairs.relu) push("Relu");
    // Axes from the third on stay.
    push("Flatten", [], [whole("axis", 2)]);
    graph.push(field(11, floats("z", ["groups", "members", ...shape])));
  }
  graph.push(
    field(
      11,
      floats("x", pairs ? ["groups", 1, ...shape] : ["rows", ...shape]),
    ),
  );
  for (const [depth, layer] of layers.entries()) {
    const last = depth === layers.length - 1;
    switch (layer.kind) {
      case "dense":
      case "convolution": {
        const dense = layer.kind === "dense";
        if (!dense) turn(true);
        const { bias, width, relu } = layer;
        const names = bias ? [`k${depth}`, `b${depth}`] : [`k${depth}`];
        push(
          dense ? "Gemm" : "Conv",
          names,
          dense ? [] : move(layer),
          last && !relu ? "y" : undefined,
        );
        if (relu) push("Relu", [], [], last ? "y" : undefined);
        graph.push(
          dense
            ? constant(
              names[0]!,
              [layer.kernel.length / width, width],
              layer.kernel,
            )
            : kernelOf(names[0]!, layer),
        );
        if (bias) graph.push(constant(names[1]!, [width], bias));
        if (last) graph.push(field(12, floats("y", ["rows", width])));
        break;
      }
      case "largest":
      case "average":
        turn(true);
        push(
          layer.kind === "largest" ? "MaxPool" : "AveragePool",
          [],
          move(layer),
        );
        break;
      case "means":
        turn(true);
        push("GlobalAveragePool");
        push("Flatten");
        channelsFirst = false;
        break;
      case "flatten":
        turn(false);
        push("Flatten");
    }
  }
  const operators = field(8, [text(1, ""), integer(2, 13)]);
  return protobuf([integer(1, 7), operators, field(7, graph)]);
}

function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  ...attributes: readonly Pieces[]
): Pieces {
  const names = inputs.map((name) => text(1, name));
  const behind = [text(2, output), text(4, operator), ...attributes];
  return field(1, [...names, ...behind]);
}

/** An attribute of type 2: a whole number. */
function whole(name: string, value: number): Pieces {
  return field(5, [text(1, name), integer(3, value), integer(20, 2)]);
}

/** An attribute of type 7: whole numbers. */
function integers(name: string, values: readonly number[]): Pieces {
  const each = values.map((value) => integer(8, value));
  return field(5, [text(1, name), ...each, integer(20, 7)]);
}

/** A window and its lengths. */
type Moving = Window & { readonly size: readonly number[] };

/** Zeros that both edges of each axis have together: as few as give every stride a window. Left to the runtime, they are negative where strides are longer than windows. */
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

/** Name and type of an array of float32; lengths with a name are free. */
function floats(name: string, shape: readonly (string | number)[]): Pieces[] {
  const lengths = shape.map((length) =>
    field(1, [
      typeof length === "string" ? text(2, length) : integer(1, length),
    ])
  );
  const type = field(1, [integer(1, 1), field(2, lengths)]);
  return [text(1, name), field(2, [type])];
}
