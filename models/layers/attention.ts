/**
 * Layers of transformers.
 *
 * @module
 */
import {
  concat,
  matMul,
  mul,
  pad,
  reshape,
  slice,
  type Tensor,
  tile,
  transpose,
  zeros,
} from "@tensorflow/tfjs-core";
import { softmaxPart } from "./activation.ts";
import { densePart } from "./dense.ts";
import { linearPart } from "./linear_part.ts";
import type { LayerParts, Part } from "./part.ts";

/**
 * `MultiHeadAttention` with options `heads` and `depth`, as these nodes:
 *
 * - dense `query`, `key` and `value`, each split into heads `[heads, tokens, depth]`;
 * - `scores` = query · keyᵀ / √depth, and `softmax` over the keys' tokens;
 * - `mix` = softmax · value, merged heads, and dense `projection`.
 *
 * Products are batched matrix products, one matrix per row and head.
 */
export const multiHeadAttention: LayerParts = (at) => {
  const [tokens] = at.shape as [number, number];
  const heads = at.config["heads"] as number;
  const depth = at.config["depth"] as number;
  if (!(heads > 0 && depth > 0)) {
    throw new RangeError(
      `Cannot open layer ${at.layer.name}: MultiHeadAttention must have heads and depth, current value is ${heads} and ${depth}`,
    );
  }
  const weights = (part: number) => () => {
    const [kernel, bias] = at.layer.getWeights().slice(2 * part);
    return { kernel: kernel!, bias: bias! };
  };
  const stack = [heads, tokens, depth];
  const flat = [tokens, heads * depth];
  const [query, key, value] = ["query", "key", "value"].map((name, part) => {
    const sums = at.add(densePart(flat, weights(part)), at.inputs, name);
    return at.add(splitPart(stack), [sums], `${name}_heads`);
  }) as [number, number, number];
  const square = [heads, tokens, tokens];
  const scale = 1 / Math.sqrt(depth);
  const scores = at.add(
    productPart("scores", square, scale, true),
    [query, key],
    "scores",
  );
  const attention = at.add(softmaxPart(square), [scores], "softmax");
  const mix = at.add(
    productPart("mix", stack, 1, false),
    [attention, value],
    "mix",
  );
  const merged = at.add(mergePart(flat), [mix], "merge");
  return at.add(densePart(at.shape, weights(3)), [merged], "projection");
};

/**
 * `ClassToken`: a constant token in front. Its values are the bias; the kernel of the other tokens
 * is 1.
 */
export const classToken: LayerParts = (at) => {
  const [, width] = at.shape as [number, number];
  const weights = () => ({ bias: at.layer.getWeights()[0]! });
  return at.add({
    kind: "class_token",
    role: "linear",
    shape: at.shape,
    weights,
    apply([values], { bias }: { readonly bias?: Tensor } = weights()) {
      const rows = values!.shape[0]!;
      const token = bias
        ? tile(reshape(bias, [1, 1, width]), [rows, 1, 1])
        : zeros([rows, 1, width]);
      return concat([token, values!], 1);
    },
    pull: ([values], _, upstream) => [
      slice(upstream, [0, 1, 0], values!.shape),
    ],
  }, at.inputs);
};

/** `PositionalEmbedding`: adds a constant to each token, the bias. */
export const positionalEmbedding: LayerParts = (at) =>
  at.add(
    linearPart({
      kind: "positional_embedding",
      shape: at.shape,
      weights: () => ({
        bias: reshape(at.layer.getWeights()[0]!, [...at.shape]),
      }),
      forward: (values) => values,
      backward: (upstream) => upstream,
    }),
    at.inputs,
  );

/** `TokenAt`: one token of all. */
export const tokenAt: LayerParts = (at) => {
  const index = at.config["index"] as number;
  const [tokens] = at.shapeOf(at.inputs[0]!) as [number, number];
  return at.add(
    linearPart({
      kind: "token_at",
      shape: at.shape,
      forward: (values) => {
        const [rows, , width] = values.shape as [number, number, number];
        const one = slice(values, [0, index, 0], [rows, 1, width]);
        return reshape(one, [rows, width]);
      },
      backward: (upstream) => {
        const [rows, width] = upstream.shape as [number, number];
        const one = reshape(upstream, [rows, 1, width]);
        return pad(one, [[0, 0], [index, tokens - 1 - index], [0, 0]]);
      },
    }),
    at.inputs,
  );
};

/** `[tokens, heads · depth]` to `[heads, tokens, depth]`. */
function splitPart(shape: readonly number[]): Part {
  return linearPart({
    kind: "split_heads",
    shape,
    forward: (values) => split(values, shape),
    backward: (upstream) => merge(upstream),
  });
}

function mergePart(shape: readonly number[]): Part {
  return linearPart({
    kind: "merge_heads",
    shape,
    forward: (values) => merge(values),
    backward: (upstream, _, { shape: [, ...heads] }) => split(upstream, heads),
  });
}

function split(values: Tensor, shape: readonly number[]): Tensor {
  const [heads, tokens, depth] = shape as [number, number, number];
  const apart = reshape(values, [values.shape[0]!, tokens, heads, depth]);
  return transpose(apart, [0, 2, 1, 3]);
}

function merge(values: Tensor): Tensor {
  const [rows, heads, tokens, depth] = values.shape as number[];
  const together = transpose(values, [0, 2, 1, 3]);
  return reshape(together, [rows!, tokens!, heads! * depth!]);
}

/** scale · a · b, or scale · a · bᵀ. */
function productPart(
  kind: string,
  shape: readonly number[],
  scale: number,
  turned: boolean,
): Part {
  return {
    kind,
    role: "product",
    shape,
    apply: ([a, b]) => mul(matMul(a!, b!, false, turned), scale),
    pull([a, b], _, upstream) {
      const message = mul(upstream, scale);
      const left = matMul(message, b!, false, !turned);
      const right = turned
        ? matMul(message, a!, true, false)
        : matMul(a!, message, true, false);
      return [left, right];
    },
  };
}
