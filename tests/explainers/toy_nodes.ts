/**
 * Layers written out from their definitions.
 *
 * @module
 */
import {
  add,
  argMax,
  cast,
  concat,
  div,
  matMul,
  max,
  mean,
  mul,
  oneHot,
  onesLike,
  relu,
  reshape,
  rsqrt,
  softmax,
  split,
  square,
  step,
  sub,
  sum,
  type Tensor,
  tensor,
  type Tensor1D,
  tensor2d,
} from "@tensorflow/tfjs-core";
import type { LayerNode } from "../../core/contracts/layer_graph.ts";

/** The input of a toy network. */
export function input(...shape: number[]): LayerNode {
  return node("input", "input", [], shape, {
    apply: () => {
      throw new Error("an input is given");
    },
    pull: () => [],
  });
}

/** values · kernel + bias of flat values. */
export function dense(
  from: number,
  kernel: number[][],
  bias?: number[],
): LayerNode {
  const weights = {
    kernel: tensor2d(kernel),
    ...bias && { bias: tensor(bias) },
  };
  return node("linear", "dense", [from], [kernel[0]!.length], {
    weights,
    apply: ([x], { kernel, bias } = weights) => {
      const sums = matMul(x!, kernel!);
      return bias ? add(sums, bias) : sums;
    },
    pull: (_inputs, _output, up, { kernel } = weights) => [
      matMul(up, kernel!, false, true),
    ],
  });
}

/** scale · values + shift by channel, as batch normalisation is. */
export function scaled(
  from: number,
  scale: number[],
  shift: number[],
): LayerNode {
  const weights = { kernel: tensor(scale), bias: tensor(shift) };
  return node("linear", "batch_normalization", [from], [scale.length], {
    weights,
    apply: ([x], { kernel, bias }: LayerNode["weights"] = weights) => {
      const sums = mul(x!, kernel!) as Tensor;
      return bias ? add(sums, bias) : sums;
    },
    pull: (
      _inputs,
      _output,
      up,
      { kernel }: LayerNode["weights"] = weights,
    ) => [
      mul(up, kernel!),
    ],
  });
}

/** One function of every value. */
export function activation(
  from: number,
  shape: number[],
  kind: string,
  value: (x: Tensor) => Tensor,
  slope: (x: Tensor) => Tensor,
): LayerNode {
  return node("activation", kind, [from], shape, {
    apply: ([x]) => value(x!),
    pull: ([x], _output, up) => [mul(up, slope(x!))],
  });
}

/** max(0, values). */
export function rectified(from: number, ...shape: number[]): LayerNode {
  return activation(
    from,
    shape,
    "relu",
    relu,
    step,
  );
}

/** The largest of flat values; gradients go to the first of equals. */
export function largest(from: number, size: number): LayerNode {
  return node("maximum", "max_pooling1d", [from], [1], {
    apply: ([x]) => max(x!, -1, true),
    pull: (
      [x],
      _output,
      up,
    ) => [mul(up, cast(oneHot(argMax(x!, -1) as Tensor1D, size), "float32"))],
  });
}

/** The same values in another shape. */
export function reshaped(
  from: number,
  before: number[],
  after: number[],
): LayerNode {
  return node("linear", "reshape", [from], after, {
    apply: ([x]) => reshape(x!, [-1, ...after]),
    pull: (_inputs, _output, up) => [reshape(up, [-1, ...before])],
  });
}

/** The mean of flat values. */
export function averaged(from: number, size: number): LayerNode {
  return node("linear", "global_average_pooling1d", [from], [1], {
    apply: ([x]) => mean(x!, -1, true),
    pull: ([x], _output, up) => [mul(div(up, size), onesLike(x!))],
  });
}

/** The sum of its inputs. */
export function added(from: number[], ...shape: number[]): LayerNode {
  return node("sum", "add", from, shape, {
    apply: (values) => values.reduce((a, b) => add(a, b)),
    pull: (inputs, _output, up) => inputs.map(() => up),
  });
}

/** Flat inputs of these sizes side by side. */
export function joined(from: number[], sizes: number[]): LayerNode {
  return node("join", "concatenate", from, [sizes.reduce((a, b) => a + b)], {
    apply: (values) => concat([...values], -1),
    pull: (_inputs, _output, up) => split(up, sizes, -1),
  });
}

/** The matrix product of two inputs. */
export function multiplied(a: number, b: number, shape: number[]): LayerNode {
  return node("product", "product", [a, b], shape, {
    apply: ([a, b]) => matMul(a!, b!),
    pull: ([a, b], _output, up) => [
      matMul(up, b!, false, true),
      matMul(a!, up, true, false),
    ],
  });
}

/** Softmax over the last axis. */
export function shares(from: number, ...shape: number[]): LayerNode {
  return node("softmax", "softmax", [from], shape, {
    apply: ([x]) => softmax(x!),
    pull: (
      _inputs,
      y,
      up,
    ) => [mul(y, sub(up, sum(mul(y, up), -1, true)))],
  });
}

/** (x − mean) / √(variance + epsilon) over the last axis. */
export function normalised(
  from: number,
  shape: number[],
  epsilon = 1e-3,
): LayerNode {
  const centred = (x: Tensor) => sub(x, mean(x, -1, true)) as Tensor;
  const scale = (x: Tensor) =>
    rsqrt(add(mean(square(centred(x)), -1, true), epsilon));
  return node("normalisation", "layer_normalization", [from], shape, {
    apply: ([x]) => mul(centred(x!), scale(x!)),
    pull: ([x], y, up) => [
      mul(
        scale(x!),
        sub(centred(up), mul(y, mean(mul(up, y), -1, true))),
      ),
    ],
  });
}

function node(
  role: LayerNode["role"],
  kind: string,
  inputs: readonly number[],
  shape: readonly number[],
  does: Pick<LayerNode, "apply" | "pull"> & Partial<LayerNode>,
): LayerNode {
  return { name: kind, kind, role, inputs, shape, weights: {}, ...does };
}
