/**
 * A small vision transformer.
 *
 * @module
 */
import {
  input,
  layers,
  type LayersModel,
  model,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { initialise } from "../training/initialise.ts";
import { ClassToken } from "./parts/class_token.ts";
import { MultiHeadAttention } from "./parts/multi_head_attention.ts";
import { PositionalEmbedding } from "./parts/positional_embedding.ts";
import { TokenAt } from "./parts/token_at.ts";

/** Sizes and seed of {@linkcode vit}. */
export type VitOptions = {
  /** Height, width and channels of an image. */
  readonly shape: readonly [height: number, width: number, channels: number];
  /** Side of a square patch; divides height and width. */
  readonly patch: number;
  /** Values of a token; a multiple of `heads`. */
  readonly width: number;
  /** Blocks of attention and a two-layer perceptron. */
  readonly depth: number;
  /** Heads of each attention. */
  readonly heads: number;
  /** Units of the linear last layer. */
  readonly outputs: number;
  /** Seed of the starting weights. */
  readonly seed: number;
};

/** Hidden units of a block's perceptron per value of a token. */
const EXPANSION = 2;

/** Added to variances. */
const EPSILON = 1e-6;

/**
 * A small vision transformer (Dosovitskiy and others, 2021, arXiv:2010.11929). A backend must have
 * been selected.
 *
 * - Patches are tokens behind a class token; positional embeddings are added.
 * - Blocks: x + attention(norm(x)), then x + mlp(norm(x)) with GELU.
 * - Head: a last norm, and a linear layer over the class token.
 * - Deviation: the perceptron's hidden units are twice the width instead of four times.
 *
 * @throws {RangeError} when patches do not fill the image, or heads do not divide the width.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { vit } from "./vit.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = vit({
 *   shape: [8, 8, 1],
 *   patch: 2,
 *   width: 8,
 *   depth: 1,
 *   heads: 2,
 *   outputs: 3,
 *   seed: 0,
 * });
 * assert.deepEqual(network.getLayer("places").outputShape, [null, 17, 8]);
 * ```
 */
export function vit(
  { shape, patch, width, depth, heads, outputs, seed }: VitOptions,
): LayersModel {
  const [height, across] = shape;
  if (height % patch !== 0 || across % patch !== 0) {
    throw new RangeError(
      `Cannot cut the image into patches: ${patch} must divide height and width, current value is [${shape}]`,
    );
  }
  if (width % heads !== 0) {
    throw new RangeError(
      `Cannot share out a token's values: ${heads} heads must divide the width, current value is ${width}`,
    );
  }
  type Layer = InstanceType<typeof layers.Layer>;
  const through = (x: SymbolicTensor, ...stack: Layer[]) =>
    stack.reduce((values, layer) => layer.apply(values) as SymbolicTensor, x);
  const norm = (name: string) =>
    layers.layerNormalization({ name, epsilon: EPSILON });
  const dense = (name: string, units: number, activation?: "gelu") =>
    layers.dense({
      name,
      units,
      kernelInitializer: "zeros",
      ...(activation && { activation }),
    });
  const sum = (name: string, a: SymbolicTensor, b: SymbolicTensor) =>
    layers.add({ name }).apply([a, b]) as SymbolicTensor;
  const images = input({ name: "images", shape: [...shape] });
  let x = through(
    images,
    layers.conv2d({
      name: "patches",
      filters: width,
      kernelSize: patch,
      strides: patch,
      kernelInitializer: "zeros",
    }),
    layers.reshape({
      name: "tokens",
      targetShape: [height / patch * (across / patch), width],
    }),
    new ClassToken({ name: "class" }),
    new PositionalEmbedding({ name: "places" }),
  );
  for (let block = 0; block < depth; block++) {
    const name = (part: string) => `block_${block}_${part}`;
    const attended = through(
      x,
      norm(name("norm_a")),
      new MultiHeadAttention({
        name: name("attention"),
        heads,
        depth: width / heads,
      }),
    );
    x = sum(name("add_a"), x, attended);
    const mapped = through(
      x,
      norm(name("norm_b")),
      dense(name("mlp_a"), EXPANSION * width, "gelu"),
      dense(name("mlp_b"), width),
    );
    x = sum(name("add_b"), x, mapped);
  }
  const logits = through(
    x,
    norm("norm"),
    new TokenAt({ name: "class_token", index: 0 }),
    dense("logits", outputs),
  );
  const network = model({ name: "vit", inputs: images, outputs: logits });
  return initialise(network, "vit", seed);
}
