import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { xrai } from "../../../explainers/gradients/xrai.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { grouped } from "../grouped.ts";
import { explainPixels } from "../signed_maps.ts";
import { twoOutputs } from "../two_outputs.ts";

const side = 12;
const size = side * side;
const shape = [side, side, 1];
const box = {
  lower: new Float32Array(size),
  upper: new Float32Array(size).fill(1),
};
const places = Array.from({ length: size }, (_, i) => i);
/** A bright square of 4 · 4 pixels. */
const inSquare = (i: number) =>
  Math.floor(i / side) >= 3 && Math.floor(i / side) < 7 && i % side >= 5 &&
  i % side < 9;
const image = places.map((i) => inSquare(i) ? 1 : 0.25);

Deno.test("xrai: a planted bright square is found whole and first, through weights that vary", async () => {
  const { normal } = rng("square");
  // The square's pixels count by 1 on the average, the others by nothing.
  const weights = places.map((i) => inSquare(i) ? 1 + normal() : normal());
  const mean = (inside: boolean) => {
    const own = places.filter((i) => inSquare(i) === inside);
    return own.reduce((sum, i) => sum + weights[i]! * (image[i]! - 0.5), 0) /
      own.length;
  };
  const linear = linearModel(weights);
  const { attributions: { data }, baseValues, notes } = await explainPixels(
    xrai,
    twoOutputs([linear, linear], shape),
    [image],
    [0],
    { box, options: { smoothing: 0, rim: 0 } },
  );
  // Half of the way from black and half of that from white: w (x − ½). Rounding of sums over the
  // image.
  assertClose(
    data,
    places.map((i) => mean(inSquare(i))),
    { atol: 1e-12 },
  );
  assert.ok(mean(true) > mean(false));
  assertClose(baseValues!, [weights.reduce((a, b) => a + b) / 2], {
    atol: 1e-12,
  });
  assertClose(notes!.gap!.data, [0], { atol: 1e-12 });
});

Deno.test("xrai: complete up to the gap, and values fall in the order of entering", async () => {
  const { uniform } = rng("complete");
  const product = multilinearModel(
    27,
    [[2, [0, 3, 7]], [-3, [5, 20]], [4, [11, 12, 26]]],
  );
  const { model, count } = counted(twoOutputs([product, product], [3, 3, 3]));
  const row = Array.from({ length: 27 }, uniform);
  // Not every pixel reaches its channel's least and largest value.
  const colours = {
    lower: Float32Array.from({ length: 27 }, (_, i) => i < 9 ? 0 : -1 - i % 3),
    upper: Float32Array.from({ length: 27 }, (_, i) => i > 20 ? 1 : 2 + i % 3),
  };
  const { attributions: { data }, baseValues, notes } = await explainPixels(
    xrai,
    model,
    [row],
    [1],
    { box: colours, options: { finest: 5, coarsest: 50 } },
  );
  const black = places.slice(0, 27).map((i) => -1 - i % 3);
  const white = places.slice(0, 27).map((i) => 2 + i % 3);
  const { data: [output, dark, light] } = await product.predict({
    shape: [3, 27],
    data: Float32Array.from([...row, ...black, ...white]),
  });
  assertClose(baseValues!, [(dark! + light!) / 2], { rtol: 1e-12 });
  const sum = Array.from(data).reduce((a, b) => a + b);
  // Rounding of the path's points to float32.
  assertClose([sum], [output! - baseValues![0]!], {
    atol: notes!.gap!.data[0]! + 1e-9,
  });
  // Channels share a pixel's value.
  for (let i = 0; i < 27; i++) assert.equal(data[i], data[i - i % 3]);
  assert.deepEqual([count.rows, count.gradientRows], [3, 32]);
});

Deno.test("xrai: pixels as units carry their value, larger units the sum", async () => {
  const linear = linearModel([1, 2, 3, 4]);
  const model = twoOutputs([linear, linear], [1, 2, 2]);
  const of = async (units?: number[][]) => [
    ...(await explainPixels(xrai, model, [[1, 0, 1, 0.5]], [0], {
      box: { lower: new Float32Array(4), upper: new Float32Array(4).fill(1) },
      ...units && { units: grouped(units) },
    })).attributions.data,
  ];
  const [first, , second] = await of();
  assertClose(
    await of([[0, 1], [2, 3]]),
    [2 * first!, 2 * first!, 2 * second!, 2 * second!],
    { rtol: 1e-12 },
  );
  const whole = 2 * first! + 2 * second!;
  assertClose(await of([[0, 1, 2, 3]]), Array(4).fill(whole), { rtol: 1e-12 });
});

Deno.test("xrai: refuses what is no image", async () => {
  await assert.rejects(
    explainPixels(xrai, linearModel([1, 2]), [[1, 2]], [0]),
    { name: "RangeError", message: /\[height, width, channels\]/ },
  );
});
