import assert from "node:assert/strict";
import { additiveModel } from "../../../core/testing/additive_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { lime, type LimeOptions } from "../../../explainers/surrogates/lime.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { shaped } from "../shaped.ts";

/** Rounding of solves on a handful of columns. */
const rounding = { atol: 1e-9 };

/** Every mask with equal weights and no penalty. */
const factorial: Partial<LimeOptions> = {
  sampling: "binary",
  width: 1e9,
  ridge: 0,
};

Deno.test("lime: every mask with equal weights gives an additive model's own effects", async () => {
  const square = {
    value: (x: number) => x * x,
    gradient: (x: number) => 2 * x,
  };
  const { attributions, notes } = await explainRows(
    lime,
    additiveModel([square, square, square]),
    [[3, -1, 0], [0, 2, 1]],
    { baseline: new Float32Array([1, 2, 3]), options: factorial },
  );
  assertClose(attributions.data, [8, -3, -9, -1, 0, -8], rounding);
  assertClose(notes!.intercept!.data, [14, 14], rounding);
  assertClose(notes!.r_squared!.data, [1, 1], rounding);
});

Deno.test("lime: every mask with equal weights gives Banzhaf values", async () => {
  const { attributions, notes } = await explainRows(
    lime,
    multilinearModel(3, [[1, [0, 1, 2]], [1, [0]]]),
    [[2, 3, 4]],
    { options: factorial },
  );
  // The product is met by a quarter of the others' masks: 24 / 4; the first has 2 of its own.
  assertClose(attributions.data, [8, 6, 6], rounding);
  // Values are 26, 2, 2, 2 with the first and 0 without: mean 4 at half of each coefficient.
  assertClose(notes!.intercept!.data, [4 - 10], rounding);
  // Coefficients c explain Σ c²/4 = 34; the variance is (26² + 3 · 4)/8 − 16 = 70.
  assertClose(notes!.r_squared!.data, [34 / 70], rounding);
});

Deno.test("lime: the penalty shrinks a balanced design by rows / (rows + 4 · ridge)", async () => {
  const { attributions } = await explainRows(
    lime,
    linearModel([2, -3, 1], 5),
    [[1, 2, 3]],
    { options: { ...factorial, ridge: 6 } },
  );
  // Each centred column has 8 entries of ±1/2: Σ z² = 2, so coefficients fall to 2 / (2 + 6).
  assertClose(attributions.data, [0.5, -1.5, 0.75], rounding);
});

Deno.test("lime: normal neighbours of a linear model give its weight per deviation", async () => {
  const background = toyRows([[0, 1], [4, 1.5], [4, 2], [0, 2.5]]);
  const deviation = [2, Math.sqrt(0.3125)];
  for (const aroundInstance of [true, false]) {
    const { attributions, notes } = await explainRows(
      lime,
      linearModel([3, -2], 1),
      [[1, 2], [9, -5]],
      {
        background,
        options: {
          sampling: "gaussian",
          aroundInstance,
          ridge: 0,
          samples: 60,
        },
      },
    );
    const expected = [3 * deviation[0]!, -2 * deviation[1]!];
    assertClose(attributions.data, [...expected, ...expected], rounding);
    // Codes are 0 at the background's mean [2, 1.75].
    assertClose(notes!.intercept!.data, [3.5, 3.5], rounding);
  }
});

Deno.test("lime: quartile effects of an additive step are its height", async () => {
  // 0 .. 7 has quartiles 1.75, 3.5, 5.25; the step at 1.75 is the first quartile's indicator.
  const step = (height: number) => ({
    value: (x: number) => x <= 1.75 ? height : 0,
    gradient: () => 0,
  });
  const { attributions, notes } = await explainRows(
    lime,
    additiveModel([step(2), step(-5), step(3)]),
    [[0, 1, 6]],
    {
      background: toyRows([0, 1, 2, 3, 4, 5, 6, 7].map((v) => [v, 7 - v, v])),
      options: { ridge: 0, samples: 20000 },
    },
  );
  const { data } = attributions;
  // The third is met by a third of its other quartiles: 0 − 3/3, noise of outputs of deviation √2
  // on 20,000 · 3/16 effective rows at most 5 · 0.03.
  assertClose(data, [2, -5, -1], { atol: 0.15 });
  assert.ok(notes!.r_squared!.data[0]! > 0.7);
});

Deno.test("lime: a selection leaves the strongest units", async () => {
  const model = linearModel([1, 5, 0, -4, 2]);
  const one = [[1, 1, 1, 1, 1]];
  for (
    const selection of ["forward", "highest_weights", "lasso_path"] as const
  ) {
    const { attributions } = await explainRows(lime, model, one, {
      options: { ...factorial, selection, features: 2 },
    });
    assertClose(attributions.data, [0, 5, 0, -4, 0], rounding);
  }
});

Deno.test("lime: shared rows are asked for once per run, others for each instance", async () => {
  const background = toyRows([[0, 1], [4, 1.5], [4, 2], [0, 2.5]]);
  const rows = async (options: Partial<LimeOptions>) => {
    const { model, count } = counted(linearModel([3, -2]));
    const setting = { background, options: { samples: 60, ...options } };
    await explainRows(lime, model, [[1, 2], [9, -5], [0, 0]], setting);
    return count.rows;
  };
  for (const sampling of ["quartile", "gaussian"] as const) {
    assert.equal(await rows({ sampling }), 59 + 3);
    assert.equal(await rows({ sampling, shared: false }), 3 * 60);
  }
  assert.equal(
    await rows({ sampling: "gaussian", aroundInstance: true }),
    3 * 60,
  );
});

Deno.test("lime: superpixels are noted, and get the weight of what they hold", async () => {
  const [height, width] = [4, 6];
  const size = height * width;
  const weights = Array.from({ length: size }, (_, i) => i % 5 - 1);
  const data = Float32Array.from(
    { length: size },
    (_, i) => i % width < 3 ? 2 : i < 12 ? -2 : 0,
  );
  const options = {
    ...lime.defaults,
    ...factorial,
    segments: "slic",
    segmentCount: 3,
  } as const;
  const context = toyContext(size);
  const model = shaped(linearModel(weights), [height, width, 1]);
  const { attributions, notes } = await (await lime.prepare(
    model,
    options,
    context,
  ))({
    inputs: { shape: [1, height, width, 1], data },
    targets: new Int32Array(1),
    instances: new Int32Array(1),
  });
  const { segments } = notes!;
  assert.deepEqual(segments!.shape, [1, height, width, 1]);
  // All masks of few superpixels: a linear model's effect of each is exact.
  const effects = new Map<number, number>();
  segments!.data.forEach((label, i) =>
    effects.set(label, (effects.get(label) ?? 0) + weights[i]! * data[i]!)
  );
  assert.ok(effects.size > 1);
  assertClose(
    attributions.data,
    Array.from(segments!.data, (label) => effects.get(label)!),
    rounding,
  );
});

Deno.test("lime: equals are chosen at random, not by place", async () => {
  const model = linearModel([1, 1, 1, 1]);
  const chosen = new Set<number>();
  for (let seed = 0; seed < 30; seed++) {
    const { attributions } = await explainRows(lime, model, [[1, 1, 1, 1]], {
      seed,
      options: { ...factorial, selection: "forward", features: 1 },
    });
    chosen.add(attributions.data.findIndex((value) => value !== 0));
  }
  assert.deepEqual([...chosen].sort(), [0, 1, 2, 3]);
});

Deno.test("lime: units are switched whole; masks beyond the budget are drawn", async () => {
  const weights = Array.from({ length: 12 }, (_, i) => i - 5);
  const { model, count } = counted(linearModel(weights));
  const { attributions } = await explainRows(
    lime,
    model,
    [weights.map(() => 1), weights.map(() => 2)],
    {
      units: grouped([[0, 11], ...weights.slice(2).map((_, i) => [i + 1])]),
      options: { sampling: "binary", samples: 100, ridge: 0 },
    },
  );
  assert.equal(count.rows, 200);
  const expected = weights.map((w, i) => i === 0 || i === 11 ? 1 : w);
  assertClose(
    attributions.data,
    [...expected, ...expected.map((w) => 2 * w)],
    rounding,
  );
});

Deno.test("lime: refuses what it cannot satisfy before it asks the model", async () => {
  const { model, count } = counted(linearModel([1, 1]));
  const refused = (setting: Parameters<typeof explainRows<LimeOptions>>[3]) =>
    assert.rejects(explainRows(lime, model, [[1, 1]], setting), RangeError);
  await refused({
    units: grouped([[0, 1]]),
    options: { sampling: "gaussian" },
  });
  await refused({ units: grouped([[0]]), options: { sampling: "binary" } });
  await refused({ options: { ridge: 0 } });
  await refused({ options: { segments: "grid" } });
  await refused({ options: { sampling: "binary", fill: "mean" } });
  assert.equal(count.rows, 0);
});
