import { rng } from "../../../core/rows/rng.ts";
import { heatBlur } from "../../../core/images/heat_blur.ts";
import { assertClose } from "../../assert_close.ts";

const shape = [5, 7, 2] as const;
const image = Float64Array.from({ length: 70 }, rng("heat").normal);
/** Rounding of sums of a few dozen numbers near 1. */
const rounding = { atol: 1e-13 };

function means(values: ArrayLike<number>): number[] {
  return [0, 1].map((c) =>
    Array.from(values).reduce((sum, v, i) => i % 2 === c ? sum + v : sum, 0) /
    35
  );
}

Deno.test("heatBlur: nothing at deviation 0, the channels' means at the end, and they stay on the way", () => {
  assertClose(heatBlur(shape, 0).blur(image), image, rounding);
  assertClose(
    heatBlur(shape, 1000).blur(image),
    image.map((_, i) => means(image)[i % 2]!),
    rounding,
  );
  assertClose(means(heatBlur(shape, 1.3).blur(image)), means(image), rounding);
});

Deno.test("heatBlur: deviations add up in squares", () => {
  const twice = heatBlur(shape, 0.4).blur(heatBlur(shape, 0.3).blur(image));
  assertClose(twice, heatBlur(shape, 0.5).blur(image), rounding);
});

Deno.test("heatBlur: a point far from the rim spreads by its deviation, as products over the axes", () => {
  const line = new Float64Array(61);
  line[30] = 1;
  const spread = heatBlur([61, 1, 1], 3).blur(line);
  const variance = spread.reduce((sum, v, i) => sum + v * (i - 30) ** 2, 0);
  // The rim is ten deviations away.
  assertClose([variance], [9], { atol: 1e-10 });
  const square = new Float64Array(61 * 61);
  square[30 * 61 + 30] = 1;
  assertClose(
    heatBlur([61, 61, 1], 3).blur(square),
    square.map((_, i) => spread[Math.floor(i / 61)]! * spread[i % 61]!),
    { atol: 1e-15 },
  );
});

Deno.test("heatBlur: the flow is the derivative by the deviation", () => {
  const [h, deviation] = [1e-4, 0.8];
  const { blur, flow } = heatBlur(shape, deviation);
  const [before, after] = [-h, h].map((step) =>
    heatBlur(shape, deviation + step).blur(image)
  );
  assertClose(
    flow(blur(image)),
    after!.map((v, i) => (v - before![i]!) / (2 * h)),
    // h² and rounding / h.
    { atol: 1e-7 },
  );
});
