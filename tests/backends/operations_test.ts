import {
  add,
  conv2d,
  fused,
  grads,
  matMul,
  maxPool,
  memory,
  mul,
  relu,
  reshape,
  sum,
  type Tensor,
  tensor,
  type Tensor4D,
  tidy,
} from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { rng } from "../../core/rows/rng.ts";
import { selectBackend } from "../../models/backends.ts";
import { assertClose } from "../assert_close.ts";
import { backends } from "./backends.ts";
import { convolution, largest, product, type Values } from "./reference.ts";

interface Operation {
  readonly name: string;
  readonly inputs: readonly Values[];
  readonly exact: (...inputs: Values[]) => number[];
  readonly run: (...inputs: Tensor[]) => Tensor;
}

const operations: Operation[] = [
  ...products(1, false, false),
  ...products(1, false, true),
  ...products(1, true, false),
  ...products(1, true, true),
  ...products(2, false, false),
  ...products(2, true, true),
  ...[true, false].flatMap((same) =>
    [[3, 1], [3, 2], [2, 3], [1, 2]].map(([size, stride]): Operation => ({
      name: `conv2d ${size}, stride ${stride}, ${same ? "same" : "valid"}`,
      inputs: [grid([2, 5, 6, 3]), grid([size!, size!, 3, 4])],
      exact: (x, filter) => convolution(x!, filter!, stride!, same),
      run: (x, filter) =>
        conv2d(
          x as Tensor4D,
          filter as Tensor4D,
          stride!,
          same ? "same" : "valid",
        ),
    }))
  ),
  ...[[2, 2, false], [3, 2, true], [3, 1, true]].map((setting): Operation => {
    const [size, stride, same] = setting as [number, number, boolean];
    return {
      name: `maxPool ${size}, stride ${stride}, half of the inputs negative`,
      inputs: [grid([2, 6, 4, 3])],
      exact: (x) => largest(x!, size, stride, same),
      run: (x) => maxPool(x as Tensor4D, size, stride, same ? "same" : "valid"),
    };
  }),
  {
    name: "maxPool 2, all inputs negative",
    inputs: [grid([2, 4, 4, 2], -100)],
    exact: (x) => largest(x!, 2, 2, false),
    run: (x) => maxPool(x as Tensor4D, 2, 2, "valid"),
  },
  {
    name: "relu, reshape",
    inputs: [grid([3, 4, 2])],
    exact: (x) => Array.from(x!.data, (value) => Math.max(0, value)),
    run: (x) => reshape(relu(x!), [3, 8]),
  },
  {
    name: "dense layers: products, bias, relu",
    inputs: [grid([5, 7]), grid([7, 6]), grid([6]), grid([6, 2]), grid([2])],
    exact: (x, w, b, v, c) => {
      const hidden = withBias(product(one(x!), one(w!), false, false), b!)
        .map((value) => Math.max(0, value));
      const rows = { shape: [1, 5, 6], data: Float64Array.from(hidden) };
      return withBias(product(rows, one(v!), false, false), c!);
    },
    run: (x, w, b, v, c) => add(matMul(relu(add(matMul(x!, w!), b!)), v!), c!),
  },
];

for (const backend of backends) {
  for (const { name, inputs, exact, run } of operations) {
    Deno.test(`${backend}: ${name}: outputs are exact, gradients are finite differences`, async () => {
      await selectBackend(backend);
      const before = memory().numTensors;
      const expected = exact(...inputs);
      const weights = grid([expected.length]);
      const [output, ...gradients] = tidy(() => {
        const tensors = inputs.map(({ shape, data }) =>
          tensor(Float32Array.from(data), [...shape])
        );
        const scale = tensor(Float32Array.from(weights.data));
        const score = (...x: Tensor[]) =>
          sum(mul(reshape(run(...x), [-1]), scale)) as Tensor;
        return [run(...tensors), ...grads(score)(tensors)];
      });
      // float32 sums of at most 100 products below 4: 1e-6 each of rounding, tenfold.
      assertClose(await output!.data(), expected, { atol: 1e-4, rtol: 1e-5 });
      for (const [i, gradient] of gradients.entries()) {
        const score = (changed: Values) =>
          exact(...inputs.with(i, changed)).reduce(
            (total, value, j) => total + value * weights.data[j]!,
            0,
          );
        // As above; central differences of piecewise linear functions in float64 add 1e-9.
        assertClose(
          await gradient.data(),
          differences(score, inputs[i]!),
          { atol: 5e-4, rtol: 1e-4 },
        );
      }
      for (const made of [output!, ...gradients]) made.dispose();
      assert.equal(memory().numTensors, before);
    });
  }
}

/**
 * Plain and fused products of stacks, with a long inner axis: wrong kernels err per block of 48.
 */
function products(
  batch: number,
  transposeA: boolean,
  transposeB: boolean,
): Operation[] {
  const a = grid([batch, ...(transposeA ? [100, 3] : [3, 100])]);
  const b = grid([batch, ...(transposeB ? [4, 100] : [100, 4])]);
  const name = `matMul ${batch} × ${transposeA ? "aᵀ" : "a"}${
    transposeB ? "bᵀ" : "b"
  }`;
  const fusedWith = (activation: "linear" | "relu"): Operation => ({
    name: `fused ${name}, bias, ${activation}`,
    inputs: [a, b, grid([4])],
    exact: (a, b, bias) =>
      withBias(product(a!, b!, transposeA, transposeB), bias!)
        .map((value) => activation === "relu" ? Math.max(0, value) : value),
    run: (a, b, bias) =>
      fused.matMul({
        a: a!,
        b: b!,
        transposeA,
        transposeB,
        bias: bias!,
        activation,
      }),
  });
  return [
    {
      name,
      inputs: [a, b],
      exact: (a, b) => product(a!, b!, transposeA, transposeB),
      run: (a, b) => matMul(a!, b!, transposeA, transposeB),
    },
    fusedWith("linear"),
    fusedWith("relu"),
  ];
}

/**
 * Distinct values in shuffled order, evenly spaced and never 0, so that no kink lies within a step
 * of differences.
 */
function grid(shape: readonly number[], shift = 0): Values {
  const length = shape.reduce((a, b) => a * b, 1);
  const order = rng("grid", ...shape).permutation(length);
  const data = Float64Array.from(
    order,
    (rank) => Math.fround(2 * (rank + 0.5) / length - 1 + shift),
  );
  return { shape, data };
}

function one({ shape, data }: Values): Values {
  return { shape: [1, ...shape], data };
}

function withBias(values: readonly number[], bias: Values): number[] {
  return values.map((value, i) => value + bias.data[i % bias.data.length]!);
}

function differences(
  score: (changed: Values) => number,
  { shape, data }: Values,
): number[] {
  const step = 1e-5;
  return Array.from(data, (value, i) => {
    const at = (x: number) => score({ shape, data: data.with(i, x) });
    return (at(value + step) - at(value - step)) / (2 * step);
  });
}
