import assert from "node:assert/strict";
import { adamW } from "../../../models/training/adamw.ts";
import { assertClose } from "../../assert_close.ts";

// Weights are float32: one rounding of 2⁻²⁴ per step.
const ROUNDED = { rtol: 2e-7 };

Deno.test("adamW: two steps worked out by hand", () => {
  const weights = [new Float32Array([2]), new Float32Array([-1, 0.5])];
  const step = adamW({
    learningRate: 0.1,
    weightDecay: 0.5,
    beta1: 0.5,
    beta2: 0.75,
    epsilon: 0,
  });
  // First step: m̂ = g and v̂ = g², so w ← 0.95 w − 0.1 sign g.
  step(weights, [[4], [-3, 1e-6]]);
  assertClose(weights[0]!, [1.8], ROUNDED);
  assertClose(weights[1]!, [-0.85, 0.375], ROUNDED);
  // Second step with g = 8 after 4: m = ½·2 + ½·8 = 5, m̂ = 5 / ¾; v = ¾·4 + ¼·64 = 19, v̂ = 19 /
  // (1 − ¾²).
  step(weights, [[8], [-3, 1e-6]]);
  const change = 0.1 * (5 / 0.75) / Math.sqrt(19 / (1 - 0.75 ** 2));
  assertClose(weights[0]!, [0.95 * 1.8 - change], ROUNDED);
  assertClose(weights[1]!, [-0.7075, 0.25625], ROUNDED);
});

Deno.test("adamW: weight decay does not pass through the moments", () => {
  const weights = [new Float32Array([1])];
  const step = adamW({ learningRate: 0.1, weightDecay: 1 });
  for (let i = 0; i < 3; i++) step(weights, [[0]]);
  assertClose(weights[0]!, [0.9 ** 3], { rtol: 4e-7 }); // three float32 roundings
});

Deno.test("adamW: epsilon bounds the step for tiny gradients", () => {
  const weights = [new Float32Array([0])];
  adamW({ learningRate: 1, weightDecay: 0 })(weights, [[1e-8]]);
  assertClose(weights[0]!, [-0.5], ROUNDED); // 1e-8 / (1e-8 + 1e-8)
  assert.notEqual(weights[0]![0], 0);
});

Deno.test("adamW: an optimiser that goes on where another was takes the same steps", () => {
  const options = { learningRate: 0.1, weightDecay: 0.5 };
  const gradients = [[[4, 1]], [[-3, 1e-6]], [[0.5, 7]], [[2, -2]]];
  const [once, twice] = [[new Float32Array(2)], [new Float32Array(2)]];
  const step = adamW(options);
  for (const gradient of gradients) step(once, gradient);
  const moments = { steps: 0, means: [], squares: [] };
  for (const part of [gradients.slice(0, 3), gradients.slice(3)]) {
    const next = adamW(options, moments);
    for (const gradient of part) next(twice, gradient);
  }
  assert.deepEqual(twice, once);
  assert.equal(moments.steps, 4);
});

Deno.test("adamW: a share of the step shortens decay and movement alike", () => {
  const weights = [new Float32Array([2])];
  adamW({ learningRate: 0.1, weightDecay: 0.5, epsilon: 0 })(
    weights,
    [[3]],
    0.5,
  );
  assertClose(weights[0]!, [2 * 0.975 - 0.05], ROUNDED);
});
