import assert from "node:assert/strict";
import type { LayerNode } from "../../../core/contracts/layer_graph.ts";
import { inputXGradient } from "../../../explainers/gradients/input_x_gradient.ts";
import { lrp } from "../../../explainers/layers/lrp.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { explainRows } from "../explain_rows.ts";
import { toyNetwork } from "../toy_network.ts";
import { dense, input, rectified } from "../toy_nodes.ts";
import { lrpOf } from "./lrp_of.ts";

await selectBackend("cpu");

/** Networks of these tests have fewer than a hundred sums of float32 numbers below 10. */
const rounding = { atol: 2e-5, rtol: 1e-5 };

/** One ReLU unit: z = 2·3 − 1·1 + 4·1 = 9 of [3, 1, 1], bias 1 where given. */
function unit(bias?: number[]) {
  return toyNetwork([
    input(3),
    dense(0, [[2], [-1], [4]], bias),
    rectified(1, 1),
    dense(2, [[1]]),
  ]);
}

for (
  const [rule, options, expected] of [
    ["zero", {}, [6, -1, 4]],
    // z + ε |z| = 1.5 z, in this layer and in the last.
    ["epsilon", { epsilon: 0.5 }, [6 / 2.25, -1 / 2.25, 4 / 2.25]],
    ["gamma", { gamma: 1 }, [9 * 12 / 19, 9 * -1 / 19, 9 * 8 / 19]],
    ["z_plus", {}, [5.4, 0, 3.6]],
    // The last layer has no negative part, and doubles what it passes on.
    ["alpha_beta", { alpha: 2 }, [2 * 9 * 1.2, -18, 2 * 9 * 0.8]],
  ] as const
) {
  Deno.test(`lrp: ${rule} on one unit, by hand`, async () => {
    assertClose(
      await lrpOf(unit(), [3, 1, 1], { rule, ...options }),
      expected,
      { rtol: 1e-6 },
    );
  });
}

Deno.test("lrp: biases take their part", async () => {
  // z = 10, of which the bias is 1; with γ = 1 it counts twice, as every positive part.
  const row = [3, 1, 1];
  const zero = await lrpOf(unit([1]), row, { rule: "zero" });
  assertClose(zero, [6, -1, 4], { rtol: 1e-6 });
  const gamma = await lrpOf(unit([1]), row, { rule: "gamma", gamma: 1 });
  assertClose(gamma, [10 * 12 / 21, 10 * -1 / 21, 10 * 8 / 21], { rtol: 1e-6 });
  const plus = await lrpOf(unit([1]), row, { rule: "z_plus" });
  assertClose(plus, [10 * 6 / 11, 0, 10 * 4 / 11], { rtol: 1e-6 });
  const negative = await lrpOf(unit([-1]), row, { rule: "z_plus" });
  assertClose(negative, [8 * 0.6, 0, 8 * 0.4], { rtol: 1e-6 });
});

Deno.test("lrp: negative values and weights make a positive part too", async () => {
  const answer = await lrpOf(unit(), [3, -2, -1], { rule: "z_plus" });
  // 6 + 2 − 4 = 4; of the positive 8 the first has 6.
  assertClose(answer, [3, 1, 0], { rtol: 1e-6 });
});

Deno.test("lrp: z_box and w_square in the first layer, by hand", async () => {
  const row = [3, 1, 1];
  const square = await lrpOf(unit(), row, { rule: "zero", first: "w_square" });
  assertClose(square, [9 * 4 / 21, 9 / 21, 9 * 16 / 21], { rtol: 1e-6 });
  // Box [−1, 4]: x w − l w⁺ − h w⁻ = 6 + 2, −1 + 4, 4 + 4.
  const boxed = await lrpOf(unit(), row, { rule: "zero", first: "z_box" }, [
    -1,
    4,
  ]);
  assertClose(boxed, [9 * 8 / 19, 9 * 3 / 19, 9 * 8 / 19], { rtol: 1e-6 });
  // Composite takes z_box by itself, and zero in the last layer.
  assert.deepEqual(
    await lrpOf(unit(), row, { rule: "composite", first: "auto" }, [-1, 4]),
    boxed,
  );
});

Deno.test("lrp: an input outside the box moves its bound", async () => {
  const options = { rule: "zero", first: "z_box" };
  // The logit is 1; l = min(0, x) = 0, 0, −1 and h = max(2, x) = 3, 2, 2: 6 − 0, −1 + 2, −4 + 4.
  assertClose(await lrpOf(unit(), [3, 1, -1], options, [0, 2]), [
    6 / 7,
    1 / 7,
    0,
  ], { rtol: 1e-6 });
});

Deno.test("lrp: composite favours in the lower convolutions, stabilises above, and not in the last layer", async () => {
  const convolution = (node: LayerNode) => ({ ...node, kind: "conv2d" });
  const model = toyNetwork([
    input(3),
    convolution(dense(0, [[2, 0], [0, 1], [-1, 0]])),
    rectified(1, 2),
    convolution(dense(2, [[2], [-1]])),
    rectified(3, 1),
    dense(4, [[1]]),
  ]);
  const options = { rule: "composite", gamma: 1 };
  // Units 5 and 1, then 9, of which the first has 10; there 6 counts twice, to 11.
  const zero = await lrpOf(model, [3, 1, 1], { ...options, epsilon: 0 });
  assertClose(zero, [120 / 11, -1, -10 / 11], { rtol: 1e-6 });
  const halved = await lrpOf(model, [3, 1, 1], { ...options, epsilon: 1 });
  assertClose(halved, zero.map((value) => value / 2), { rtol: 1e-6 });
});

Deno.test("lrp: without biases zero is input × gradient, and adds up to the logit", async () => {
  const model = tfjsModel(
    mlp({ inputs: 4, hidden: [6, 5], outputs: 2, seed: 3 }),
    "logit",
  );
  const rows = [[1, -2, 0.5, 3], [-1, 0.3, 2, 0.1]];
  const options = { rule: "zero", first: "same" };
  const { attributions } = await explainRows(lrp, model, rows, { options });
  const gradients = await explainRows(inputXGradient, model, rows);
  assertClose(attributions.data, gradients.attributions.data, rounding);
  const { data } = await model.predict({
    shape: [2, 4],
    data: Float32Array.from(rows.flat()),
  });
  for (let i = 0; i < 2; i++) {
    const sum = Array.from(attributions.data.slice(4 * i, 4 * i + 4))
      .reduce((a, b) => a + b);
    assertClose([sum], [data[2 * i]!], rounding);
  }
});

Deno.test("lrp: epsilon only ever shrinks the sum", async () => {
  const model = unit();
  const sums = await Promise.all(
    [0, 1e-3, 0.1, 1].map(async (epsilon) =>
      (await lrpOf(model, [3, 1, 1], { rule: "epsilon", epsilon }))
        .reduce((a, b) => a + b)
    ),
  );
  assertClose([sums[0]!], [9], { rtol: 1e-6 });
  assert.deepEqual(sums, sums.toSorted((a, b) => b - a));
});

Deno.test("lrp: networks of equal outputs get different answers where they are made differently", async () => {
  // a, by itself and as ReLU(a + b) − ReLU(b).
  const one = toyNetwork([
    input(2),
    dense(0, [[1], [0]]),
    rectified(1, 1),
    dense(2, [[1]]),
  ]);
  const other = toyNetwork([
    input(2),
    dense(0, [[1, 0], [1, 1]]),
    rectified(1, 2),
    dense(2, [[1], [-1]]),
  ]);
  assertClose(await lrpOf(one, [2, 1], { rule: "z_plus" }), [2, 0], rounding);
  assertClose(await lrpOf(other, [2, 1], { rule: "z_plus" }), [4 / 3, 2 / 3], {
    rtol: 1e-6,
  });
});
