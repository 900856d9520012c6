import assert from "node:assert/strict";
import { pixelRegulariser } from "../../../../explainers/portraits/parts/pixel_regulariser.ts";
import { assertClose } from "../../../assert_close.ts";

const nothing = { decay: 0, blur: 0, every: 1, clip: 0 };

Deno.test("pixelRegulariser: with everything off it changes nothing", () => {
  const image = new Float64Array([1, -2, 0, 4]);
  pixelRegulariser([2, 2, 1], nothing)(image, 1);
  assert.deepEqual([...image], [1, -2, 0, 4]);
});

Deno.test("pixelRegulariser: pixels are clipped whole, by their norm over channels", () => {
  const image = new Float64Array([3, 4, 0, 6, -5, 1]); // norms 5, 6, √26
  pixelRegulariser([1, 3, 2], { ...nothing, clip: 0.5 })(image, 1);
  assert.deepEqual([...image], [0, 0, 0, 6, -5, 1]);
});

Deno.test("pixelRegulariser: equal pixels are not clipped, a share of 1 leaves the largest", () => {
  const [flat, steep] = [[2, 2, 2], [1, 2, 3]].map((values) => {
    const image = Float64Array.from(values);
    pixelRegulariser([3, 1, 1], { ...nothing, clip: 1 })(image, 1);
    return [...image];
  });
  assert.deepEqual([flat, steep], [[2, 2, 2], [0, 0, 3]]);
});

Deno.test("pixelRegulariser: blurs every so many steps, after the decay, and keeps the mean", () => {
  const settle = pixelRegulariser([1, 2, 1], {
    ...nothing,
    decay: 0.5,
    blur: 1,
    every: 2,
  });
  const image = new Float64Array([4, 0]);
  settle(image, 1);
  assert.deepEqual([...image], [2, 0]);
  settle(image, 2);
  // The difference of two pixels decays by e^(−blur²).
  const half = Math.exp(-1) / 2;
  assertClose(image, [0.5 + half, 0.5 - half], { rtol: 1e-14 });
});
