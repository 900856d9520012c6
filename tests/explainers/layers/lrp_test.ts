import assert from "node:assert/strict";
import type { LayerNode } from "../../../core/contracts/layer_graph.ts";
import { rng } from "../../../core/rows/rng.ts";
import { inputXGradient } from "../../../explainers/gradients/input_x_gradient.ts";
import { lrp } from "../../../explainers/layers/lrp.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { architectures } from "../architectures.ts";
import { explainImages } from "../explain_images.ts";
import { explainRows } from "../explain_rows.ts";
import { toyNetwork } from "../toy_network.ts";
import {
  added,
  averaged,
  dense,
  input,
  joined,
  largest,
  normalised,
  rectified,
  reshaped,
  scaled,
} from "../toy_nodes.ts";

await selectBackend("cpu");

/** Networks of these tests have fewer than a hundred sums of float32 numbers below 10. */
const rounding = { atol: 2e-5, rtol: 1e-5 };
const single = { first: "same" };

/** One ReLU unit: z = 2·3 − 1·1 + 4·1 = 9 of [3, 1, 1], bias 1 where given. */
function unit(bias?: number[]) {
  return toyNetwork([
    input(3),
    dense(0, [[2], [-1], [4]], bias),
    rectified(1, 1),
    dense(2, [[1]]),
  ]);
}

async function ask(
  model: Parameters<typeof explainRows>[1],
  row: readonly number[],
  options: Partial<typeof lrp.defaults>,
  box?: [number, number],
) {
  const { attributions } = await explainRows(lrp, model, [row], {
    options: { ...single, ...options },
    ...box && {
      box: {
        lower: new Float32Array(row.length).fill(box[0]),
        upper: new Float32Array(row.length).fill(box[1]),
      },
    },
  });
  return Array.from(attributions.data);
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
    assertClose(await ask(unit(), [3, 1, 1], { rule, ...options }), expected, {
      rtol: 1e-6,
    });
  });
}

Deno.test("lrp: biases take their part", async () => {
  // z = 10, of which the bias is 1; with γ = 1 it counts twice, as every positive part.
  const row = [3, 1, 1];
  const zero = await ask(unit([1]), row, { rule: "zero" });
  assertClose(zero, [6, -1, 4], { rtol: 1e-6 });
  const gamma = await ask(unit([1]), row, { rule: "gamma", gamma: 1 });
  assertClose(gamma, [10 * 12 / 21, 10 * -1 / 21, 10 * 8 / 21], { rtol: 1e-6 });
  const plus = await ask(unit([1]), row, { rule: "z_plus" });
  assertClose(plus, [10 * 6 / 11, 0, 10 * 4 / 11], { rtol: 1e-6 });
  const negative = await ask(unit([-1]), row, { rule: "z_plus" });
  assertClose(negative, [8 * 0.6, 0, 8 * 0.4], { rtol: 1e-6 });
});

Deno.test("lrp: negative values and weights make a positive part too", async () => {
  const answer = await ask(unit(), [3, -2, -1], { rule: "z_plus" });
  // 6 + 2 − 4 = 4; of the positive 8 the first has 6.
  assertClose(answer, [3, 1, 0], { rtol: 1e-6 });
});

Deno.test("lrp: z_box and w_square in the first layer, by hand", async () => {
  const row = [3, 1, 1];
  const square = await ask(unit(), row, { rule: "zero", first: "w_square" });
  assertClose(square, [9 * 4 / 21, 9 / 21, 9 * 16 / 21], { rtol: 1e-6 });
  // Box [−1, 4]: x w − l w⁺ − h w⁻ = 6 + 2, −1 + 4, 4 + 4.
  const boxed = await ask(unit(), row, { rule: "zero", first: "z_box" }, [
    -1,
    4,
  ]);
  assertClose(boxed, [9 * 8 / 19, 9 * 3 / 19, 9 * 8 / 19], { rtol: 1e-6 });
  // Composite takes z_box by itself, and zero in the last layer.
  assert.deepEqual(
    await ask(unit(), row, { rule: "composite", first: "auto" }, [-1, 4]),
    boxed,
  );
});

Deno.test("lrp: an input outside the box moves its bound", async () => {
  const options = { rule: "zero", first: "z_box" };
  // The logit is 1; l = min(0, x) = 0, 0, −1 and h = max(2, x) = 3, 2, 2: 6 − 0, −1 + 2, −4 + 4.
  assertClose(await ask(unit(), [3, 1, -1], options, [0, 2]), [
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
  const zero = await ask(model, [3, 1, 1], { ...options, epsilon: 0 });
  assertClose(zero, [120 / 11, -1, -10 / 11], { rtol: 1e-6 });
  const halved = await ask(model, [3, 1, 1], { ...options, epsilon: 1 });
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

for (const rule of ["zero", "gamma", "z_plus", "alpha_beta"]) {
  Deno.test(`lrp: ${rule} loses nothing in sums, joins, maxima, means and layers without bias`, async () => {
    const { uniform } = rng("positive");
    // Positive and negative parts in every layer, so that no rule meets an empty one.
    const mixed = (inputs: number, units: number) =>
      Array.from(
        { length: inputs },
        (_, i) =>
          Array.from(
            { length: units },
            () => (i % 2 ? -0.3 : 1) * (0.5 + uniform()),
          ),
      );
    const model = toyNetwork([
      input(4),
      dense(0, mixed(4, 4)),
      rectified(1, 4),
      dense(2, mixed(4, 4)),
      rectified(3, 4),
      added([2, 4], 4),
      largest(5, 4),
      averaged(5, 4),
      reshaped(5, [4], [4]),
      joined([6, 7, 8], [1, 1, 4]),
      dense(9, mixed(6, 1)),
    ]);
    // Means and the sum hold positive values only, of which α would take α times as much.
    const alpha = { rule, ...rule === "alpha_beta" && { alpha: 1 } };
    const answer = await ask(model, [1, 0.4, 0.8, 0.3], alpha);
    const { data: [logit] } = await model.predict({
      shape: [1, 4],
      data: Float32Array.from([1, 0.4, 0.8, 0.3]),
    });
    assert.ok(logit! > 1);
    assertClose([answer.reduce((a, b) => a + b)], [logit!], { rtol: 1e-5 });
  });
}

Deno.test("lrp: epsilon only ever shrinks the sum", async () => {
  const model = unit();
  const sums = await Promise.all(
    [0, 1e-3, 0.1, 1].map(async (epsilon) =>
      (await ask(model, [3, 1, 1], { rule: "epsilon", epsilon }))
        .reduce((a, b) => a + b)
    ),
  );
  assertClose([sums[0]!], [9], { rtol: 1e-6 });
  assert.deepEqual(sums, sums.toSorted((a, b) => b - a));
});

Deno.test("lrp: a batch normalisation behind a layer is folded into it, elsewhere it is a layer", async () => {
  const behind = toyNetwork([
    input(2),
    dense(0, [[1, 2], [3, -1]], [0.5, 1]),
    scaled(1, [2, -1], [0.25, 0.5]),
    rectified(2, 2),
    dense(3, [[1], [2]]),
  ]);
  const folded = toyNetwork([
    input(2),
    dense(0, [[2, -2], [6, 1]], [1.25, -0.5]),
    rectified(1, 2),
    dense(2, [[1], [2]]),
  ]);
  for (const rule of ["zero", "gamma", "z_plus", "composite"]) {
    assertClose(
      await ask(behind, [1, 3], { rule, first: "auto" }),
      await ask(folded, [1, 3], { rule, first: "auto" }),
      { rtol: 1e-5 },
    );
  }
  const before = toyNetwork([
    input(2),
    scaled(0, [2, 1], [1, 0]),
    dense(1, [[1], [1]]),
  ]);
  // 2·1 + 1 = 3 and 3: the shift keeps a third of the first.
  assertClose(await ask(before, [1, 3], { rule: "zero" }), [2, 3], {
    rtol: 1e-6,
  });
  await assert.rejects(
    ask(before, [1, 3], { first: "z_box" }),
    /z_box to the first layer: .* current value is batch_normalization_1/,
  );
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
  assertClose(await ask(one, [2, 1], { rule: "z_plus" }), [2, 0], rounding);
  assertClose(await ask(other, [2, 1], { rule: "z_plus" }), [4 / 3, 2 / 3], {
    rtol: 1e-6,
  });
});

Deno.test("lrp: names a layer that it has no rule for", async () => {
  const model = toyNetwork([
    input(2),
    normalised(0, [2]),
    dense(1, [[1], [1]]),
  ]);
  await assert.rejects(
    ask(model, [1, 2], {}),
    /no rule for layer_normalization_1, attn_lrp has one/,
  );
});

for (const name of ["cnn", "residualCnn"] as const) {
  Deno.test(`lrp: every rule goes through ${name}`, async () => {
    const model = architectures[name]("probability");
    for (const rule of ["composite", "epsilon", "zero", "gamma", "z_plus"]) {
      for (const first of ["auto", "w_square"]) {
        const { attributions: { data } } = await explainImages(lrp, model, 2, {
          options: { rule, first },
        });
        assert.ok(data.every(Number.isFinite));
        assert.ok(data.some((value) => value !== 0));
      }
    }
  });
}
