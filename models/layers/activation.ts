/**
 * Activation layers.
 *
 * @module
 */
import {
  add,
  clipByValue,
  div,
  elu,
  erf,
  exp,
  leakyRelu,
  mul,
  relu,
  relu6,
  selu,
  sigmoid,
  softmax,
  softplus,
  square,
  step,
  sub,
  sum,
  tanh,
  type Tensor,
} from "@tensorflow/tfjs-core";
import type { LayerParts, Part, Site } from "./part.ts";

/** A function and its derivative, which may use the function's value. */
interface Curve {
  readonly value: (x: Tensor) => Tensor;
  readonly derivative: (x: Tensor, y: Tensor) => Tensor;
}

const SELU_SCALE = 1.0507009873554805;
const SELU_DERIVATIVE = 1.7580993408473766;

/** Curves by their TF.js name. The derivative at the beginning of a flat part is 0, as in TF.js. */
const curves: { readonly [name: string]: Curve } = {
  relu: { value: relu, derivative: (x) => step(x) },
  relu6: {
    value: relu6,
    derivative: (x) => mul(step(x), step(sub(6, x))),
  },
  elu: { value: elu, derivative: (x, y) => choose(x, 1, add(y, 1)) },
  selu: {
    value: selu,
    derivative: (x, y) => choose(x, SELU_SCALE, add(y, SELU_DERIVATIVE)),
  },
  sigmoid: { value: sigmoid, derivative: (_, y) => mul(y, sub(1, y)) },
  hardSigmoid: {
    value: (x) => clipByValue(add(mul(x, 0.2), 0.5), 0, 1),
    derivative: (x) => mul(0.2, mul(step(add(x, 2.5)), step(sub(2.5, x)))),
  },
  tanh: { value: tanh, derivative: (_, y) => sub(1, square(y)) },
  softplus: { value: softplus, derivative: (x) => sigmoid(x) },
  gelu: {
    value: (x) => mul(x, normalCdf(x)),
    derivative: (x) => add(normalCdf(x), mul(x, normalDensity(x))),
  },
  swish: {
    value: (x) => mul(x, sigmoid(x)),
    derivative: (x, y) => add(y, mul(sigmoid(x), sub(1, y))),
  },
};

/** `Activation`. */
export const activation: LayerParts = (at) => activate(at, at.inputs[0]!, "");

/** `ReLU`, with its ceiling of 6 or none. */
export const reluLayer: LayerParts = (at) => {
  at.expect("maxValue", undefined, null, 6);
  const name = at.config["maxValue"] === 6 ? "relu6" : "relu";
  return at.add(curvePart(name, at.shape, curves[name]!), at.inputs);
};

/** `LeakyReLU`. */
export const leakyReluLayer: LayerParts = (at) => {
  const alpha = at.config["alpha"] as number;
  const curve = {
    value: (x: Tensor) => leakyRelu(x, alpha),
    derivative: (x: Tensor) => step(x, alpha),
  };
  return at.add(curvePart("leaky_relu", at.shape, curve), at.inputs);
};

/** `ELU` with slope 1 at 0. */
export const eluLayer: LayerParts = (at) => {
  at.expect("alpha", 1);
  return at.add(curvePart("elu", at.shape, curves["elu"]!), at.inputs);
};

/** `Softmax` over the last axis. */
export const softmaxLayer: LayerParts = (at) => {
  at.expect("axis", -1, at.shape.length);
  return at.add(softmaxPart(at.shape), at.inputs);
};

/**
 * Adds the layer's `activation` behind a node and returns the number of its node; of the same node
 * where the activation is linear.
 *
 * @throws {RangeError} when the activation is not supported.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "../architectures/mlp.ts";
 * import { layerGraph } from "../layer_graph.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const { nodes } = layerGraph(mlp({ inputs: 3, hidden: [4], outputs: 2, seed: 0 }));
 * assert.deepEqual(nodes.map(({ kind }) => kind), ["input", "dense", "relu", "dense"]);
 * ```
 */
export function activate(at: Site, node: number, name?: string): number {
  at.expect("activation", "linear", "softmax", ...Object.keys(curves));
  const chosen = at.config["activation"] as string;
  if (chosen === "linear") return node;
  const shape = at.shapeOf(node);
  const part = chosen === "softmax"
    ? softmaxPart(shape)
    : curvePart(snakeCase(chosen), shape, curves[chosen]!);
  return at.add(part, [node], name ?? part.kind);
}

/** Softmax over the last axis. */
export function softmaxPart(shape: readonly number[]): Part {
  return {
    kind: "softmax",
    role: "softmax",
    shape,
    apply: ([x]) => softmax(x!),
    pull: (_, y, upstream) => {
      const weighted = mul(y, upstream);
      return [sub(weighted, mul(y, sum(weighted, -1, true)))];
    },
  };
}

function curvePart(
  kind: string,
  shape: readonly number[],
  { value, derivative }: Curve,
): Part {
  return {
    kind,
    role: "activation",
    shape,
    apply: ([x]) => value(x!),
    pull: ([x], y, upstream) => [mul(upstream, derivative(x!, y))],
  };
}

/** `above` where x > 0, `below` elsewhere. */
function choose(x: Tensor, above: number, below: Tensor): Tensor {
  const positive = step(x);
  return add(mul(positive, above), mul(sub(1, positive), below));
}

/** Distribution function of the standard normal distribution. */
function normalCdf(x: Tensor): Tensor {
  return mul(0.5, add(1, erf(div(x, Math.SQRT2))));
}

function normalDensity(x: Tensor): Tensor {
  return mul(1 / Math.sqrt(2 * Math.PI), exp(mul(-0.5, square(x))));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
