/**
 * Dense layers as a file of the Open Neural Network Exchange.
 *
 * @module
 */
import { field, integer, type Pieces, protobuf, text } from "./protobuf.ts";

/** Numbers of a dense layer. */
export interface DenseNumbers {
  /** `[inputs, width]`. */
  readonly kernel: Float32Array;
  /** `[width]`, where the layer has one. */
  readonly bias?: Float32Array;
  /** How many values a row has behind the layer. */
  readonly width: number;
  /** True when the layer ends in max(0, sum). */
  readonly relu: boolean;
}

/** That rows are sums of two parts. */
export interface Pairs {
  /** True when the first layer is given max(0, sum). */
  readonly relu: boolean;
}

/**
 * An ONNX model (version 13 of the operators) from `x` `[rows, inputs]` to `y` `[rows, outputs]`: per layer one Gemm and, where it ends in it, one Relu.
 * With `pairs` the first layer is given sums: `x` is `[groups, 1, inputs]`, and `z` `[groups, members, inputs]` is added to it, with a Relu behind where it says so.
 *
 * Field numbers: onnx.proto, https://github.com/onnx/onnx. Memory: the weights once.
 *
 * @example
 * ```ts
 * import { denseModel } from "./dense_model.ts";
 * import assert from "node:assert/strict";
 * const one = new Float32Array([1]);
 * const bytes = denseModel([{ kernel: one, bias: one, width: 1, relu: true }]);
 * assert.match(new TextDecoder().decode(bytes), /Gemm.*Relu/s);
 * ```
 */
export function denseModel(
  layers: readonly DenseNumbers[],
  pairs?: Pairs,
): Uint8Array {
  const graph: Pieces[] = [text(2, "dense")];
  let values = "x";
  const width = layers[0]!.kernel.length / layers[0]!.width;
  if (pairs) {
    graph.push(node("Add", ["x", "z"], "sum"));
    if (pairs.relu) graph.push(node("Relu", ["sum"], "cut"));
    // An attribute of type 2, a whole number: axes from the third on stay.
    const axis = field(5, [text(1, "axis"), integer(3, 2), integer(20, 2)]);
    values = "flat";
    graph.push(node("Flatten", [pairs.relu ? "cut" : "sum"], values, axis));
    graph.push(field(11, floats("z", ["groups", "members", width])));
  }
  graph.push(
    field(11, floats("x", pairs ? ["groups", 1, width] : ["rows", width])),
  );
  for (const [depth, { kernel, bias, width, relu }] of layers.entries()) {
    const inputs = kernel.length / width;
    const last = depth === layers.length - 1;
    const [sums, behind] = [`s${depth}`, last ? "y" : `v${depth}`];
    const names = bias ? [`k${depth}`, `b${depth}`] : [`k${depth}`];
    graph.push(node("Gemm", [values, ...names], relu ? sums : behind));
    if (relu) graph.push(node("Relu", [sums], behind));
    graph.push(constant(names[0]!, [inputs, width], kernel));
    if (bias) graph.push(constant(names[1]!, [width], bias));
    if (last) graph.push(field(12, floats("y", ["rows", width])));
    values = behind;
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
