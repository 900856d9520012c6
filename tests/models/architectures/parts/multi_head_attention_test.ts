import {
  grad,
  mul,
  sum,
  type Tensor,
  tensor1d,
  tensor2d,
  tensor3d,
  tidy,
} from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { MultiHeadAttention } from "../../../../models/architectures/parts/multi_head_attention.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { assertClose } from "../../../assert_close.ts";
import { backends } from "../../../backends/backends.ts";

// One exponential, two divisions and sums of two in float32.
const ROUNDING = { atol: 1e-6, rtol: 1e-6 };

for (const backend of backends) {
  Deno.test(`MultiHeadAttention: ${backend}: identity weights on two orthogonal tokens, by hand`, async () => {
    await selectBackend(backend);
    const layer = new MultiHeadAttention({ heads: 1, depth: 2 });
    const tokens = tensor3d([[[1, 0], [0, 1]]]);
    layer.apply(tokens);
    const [identity, zero] = [tensor2d([[1, 0], [0, 1]]), tensor1d([0, 0])];
    layer.setWeights([1, 2, 3, 4].flatMap(() => [identity, zero]));
    // Scores 1/√2 with itself and 0 with the other.
    const weight = Math.exp(Math.SQRT1_2) / (Math.exp(Math.SQRT1_2) + 1);
    assertClose(
      await (layer.apply(tokens) as Tensor).data(),
      [weight, 1 - weight, 1 - weight, weight],
      ROUNDING,
    );
  });

  Deno.test(`MultiHeadAttention: ${backend}: without queries it is the mean of all values, head by head, and every bias counts`, async () => {
    await selectBackend(backend);
    const layer = new MultiHeadAttention({ heads: 2, depth: 1 });
    const tokens = tensor3d([[[1, 2], [3, 6]], [[0, 0], [8, 2]]]);
    layer.apply(tokens);
    const [none, zero] = [tensor2d([[0, 0], [0, 0]]), tensor1d([0, 0])];
    layer.setWeights([
      none,
      zero,
      tensor2d([[1, 2], [3, 4]]),
      tensor1d([5, 6]),
      tensor2d([[1, 0], [0, 10]]),
      tensor1d([100, 0]),
      tensor2d([[0, 1], [1, 0]]),
      tensor1d([0, 0.5]),
    ]);
    // Means 2 and 4, 4 and 1; head 0 makes 102 and 104, head 1 40 and 10; the projection swaps
    // them.
    assertClose(
      await (layer.apply(tokens) as Tensor).data(),
      [40, 102.5, 40, 102.5, 10, 104.5, 10, 104.5],
      ROUNDING,
    );
  });

  Deno.test(`MultiHeadAttention: ${backend}: definition in float64, and its finite differences`, async () => {
    await selectBackend(backend);
    const [rows, tokens, width, heads, depth] = [2, 3, 4, 2, 3];
    const layer = new MultiHeadAttention({ heads, depth });
    const x = draws("x", rows * tokens * width);
    const input = tensor3d(x, [rows, tokens, width]);
    layer.apply(input);
    const weights = layer.getWeights().map(({ shape }, i) => ({
      shape,
      data: draws(`weight ${i}`, shape.reduce((a, b) => a * b)),
    }));
    layer.setWeights(
      weights.map(({ shape, data }) =>
        shape.length === 1
          ? tensor1d(data)
          : tensor2d(data, shape as [number, number])
      ),
    );
    const exact = (values: ArrayLike<number>) =>
      attention(values, [rows, tokens, width, heads, depth], weights);
    // Sums of at most 6 products below 10 in float32.
    const tolerance = { atol: 1e-5, rtol: 1e-5 };
    assertClose(
      await (layer.apply(input) as Tensor).data(),
      exact(x),
      tolerance,
    );
    const scale = draws("scale", x.length);
    const gradients = tidy(() =>
      grad((values) =>
        sum(
          mul(layer.apply(values) as Tensor, tensor3d(scale, [2, 3, 4])),
        )
      )(input)
    );
    const step = 1e-5;
    const score = (i: number, change: number) =>
      exact(Float64Array.from(x).with(i, x[i]! + change))
        .reduce((total, value, j) => total + value * scale[j]!, 0);
    assertClose(
      await gradients.data(),
      Array.from(
        x,
        (_, i) => (score(i, step) - score(i, -step)) / (2 * step),
      ),
      // As above, through three products.
      { atol: 1e-4, rtol: 1e-4 },
    );
  });
}

Deno.test("MultiHeadAttention: what it cannot be made of is an error", () => {
  const layer = new MultiHeadAttention({ heads: 1, depth: 1 });
  assert.throws(
    () => new MultiHeadAttention({ heads: 0, depth: 4 }),
    /Cannot attend: .* current value is 0 and 4/,
  );
  assert.throws(
    () => layer.computeOutputShape([null, 4]),
    /Cannot attend: inputs must be \[rows, tokens, width\], current value is \[,4\]/,
  );
});

function draws(name: string, count: number): Float32Array {
  const { normal } = rng("attention", name);
  return Float32Array.from({ length: count }, normal);
}

interface Weight {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** The layer written out, token by token and head by head. */
function attention(
  x: ArrayLike<number>,
  sizes: readonly number[],
  weights: readonly Weight[],
): number[] {
  const [rows, tokens, width, heads, depth] = sizes as [
    number,
    number,
    number,
    number,
    number,
  ];
  const dense = (values: readonly number[], part: number) => {
    const [kernel, bias] = weights.slice(2 * part) as [Weight, Weight];
    return Array.from(
      bias.data,
      (b, j) =>
        values.reduce(
          (total, value, i) =>
            total + value * kernel.data[i * bias.data.length + j]!,
          b,
        ),
    );
  };
  const answer: number[] = [];
  for (let row = 0; row < rows; row++) {
    const parts = Array.from({ length: tokens }, (_, t) => {
      const start = (row * tokens + t) * width;
      const token = Array.from({ length: width }, (_, i) => x[start + i]!);
      return [0, 1, 2].map((part) => dense(token, part));
    });
    for (const [query] of parts) {
      const mixed: number[] = [];
      for (let head = 0; head < heads; head++) {
        const at = (values: readonly number[], i: number) =>
          values[head * depth + i]!;
        const scores = parts.map(([, key]) => {
          let score = 0;
          for (let i = 0; i < depth; i++) score += at(query!, i) * at(key!, i);
          return Math.exp(score / Math.sqrt(depth));
        });
        const total = scores.reduce((a, b) => a + b);
        for (let i = 0; i < depth; i++) {
          mixed.push(
            parts.reduce(
              (sum, [, , value], t) => sum + scores[t]! / total * at(value!, i),
              0,
            ),
          );
        }
      }
      answer.push(...dense(mixed, 3));
    }
  }
  return answer;
}
