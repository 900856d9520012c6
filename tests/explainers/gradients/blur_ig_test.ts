import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { blurIg } from "../../../explainers/gradients/blur_ig.ts";
import { heatBlur } from "../../../core/images/heat_blur.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainPixels } from "../signed_maps.ts";
import { grouped } from "../grouped.ts";
import { twoOutputs } from "../two_outputs.ts";

const shape = [4, 3, 2] as const;
const { normal } = rng("blur_ig");
const image = Array.from({ length: 24 }, () => Math.fround(normal()));
const weights = Array.from({ length: 24 }, normal);
const linear = linearModel(weights);
/** Points are rounded to float32. */
const rounding = { atol: 1e-5 };

Deno.test("blurIg: w ⊙ (x − blurred x) of a linear model, from the output of the blurred image on", async () => {
  const model = twoOutputs(
    [linear, linearModel(weights.map((w) => -w))],
    shape,
  );
  const { attributions, baseValues, notes } = await explainPixels(
    blurIg,
    model,
    [image, image],
    [0, 1],
    { options: { blur: 0.5, tolerance: 1e-6 } },
  );
  const blurred = heatBlur(shape, 2).blur(image);
  const parts = weights.map((w, i) => w * (image[i]! - blurred[i]!));
  assertClose(attributions.data, [...parts, ...parts.map((v) => -v)], rounding);
  const value = weights.reduce((sum, w, i) => sum + w * blurred[i]!, 0);
  assertClose(baseValues!, [value, -value], rounding);
  assertClose(notes!.gap!.data, [0, 0], rounding);
});

Deno.test("blurIg: complete on products, to the tolerance that it is given", async () => {
  const product = multilinearModel(24, [[2, [0, 3, 7]], [-1, [5, 20]]]);
  const { model, count } = counted({
    ...twoOutputs([product, product], shape),
  });
  const { attributions, baseValues, notes } = await explainPixels(
    blurIg,
    model,
    [image],
    [0],
    { options: { steps: 1, tolerance: 1e-4 } },
  );
  const sum = Array.from(attributions.data).reduce((a, b) => a + b);
  const { data: [output] } = await product.predict({
    shape: [1, 24],
    data: Float32Array.from(image),
  });
  assertClose([sum], [output! - baseValues![0]!], {
    atol: notes!.gap!.data[0]! + 1e-12,
  });
  assert.ok(notes!.gap!.data[0]! <= 1e-4 * Math.abs(output! - baseValues![0]!));
  const steps = notes!.steps!.data[0]!;
  assert.ok(steps > 1);
  assert.deepEqual([count.rows, count.gradientRows], [2, 2 * steps - 1]);
});

Deno.test("blurIg: nothing of a flat image", async () => {
  const { attributions } = await explainPixels(
    blurIg,
    twoOutputs([linear, linear], shape),
    [Array(24).fill(1.5)],
    [0],
  );
  assertClose(attributions.data, Array(24).fill(0), { atol: 1e-13 });
});

Deno.test("blurIg: a unit's members add up", async () => {
  const model = twoOutputs([linear, linear], shape);
  const of = async (units?: ReturnType<typeof grouped>) =>
    (await explainPixels(blurIg, model, [image], [0], units && { units }))
      .attributions.data;
  const alone = await of();
  const pixels = grouped(
    Array.from({ length: 12 }, (_, p) => [2 * p, 2 * p + 1]),
  );
  const whole = await of(pixels);
  assert.equal(whole[6], alone[6]! + alone[7]!);
  assert.equal(whole[7], whole[6]);
});

Deno.test("blurIg: refuses what is no image, and steps that cannot double", async () => {
  await assert.rejects(explainPixels(blurIg, linear, [image], [0]), RangeError);
  await assert.rejects(
    explainPixels(blurIg, twoOutputs([linear, linear], shape), [image], [0], {
      options: { maxSteps: 8 },
    }),
    RangeError,
  );
});
