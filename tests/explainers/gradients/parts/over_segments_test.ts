import assert from "node:assert/strict";
import {
  overSegments,
  overSegmentsDefaults,
} from "../../../../explainers/gradients/parts/over_segments.ts";

const grey = { lower: new Float32Array([0]), upper: new Float32Array([10]) };
const plain = { ...overSegmentsDefaults, least: 0, smoothing: 0, rim: 0 };

Deno.test("overSegments: every scale cuts the image anew", () => {
  // k = 224 / 4 · scale: of single pixels, 1 / 10 of the range is within the first, 5 / 10 within
  // the second.
  const cut = overSegments([1, 4, 1], grey, {
    ...plain,
    scales: 2,
    finest: 0.2 * 56,
    coarsest: 40 * 56,
  });
  assert.deepEqual(cut([0, 1, 6, 6]), [[0, 1], [2, 3], [0, 1, 2, 3]]);
});

Deno.test("overSegments: colours are shares of their channel's range, and none of a channel without", () => {
  const colours = {
    lower: new Float32Array([0, 3]),
    upper: new Float32Array([10, 3]),
  };
  const cut = (scale: number) =>
    overSegments([1, 2, 2], colours, {
      ...plain,
      scales: 1,
      finest: scale * 112,
      coarsest: scale * 112,
    })([0, 3, 5, 999]);
  assert.deepEqual(cut(0.49), [[0], [1]]);
  assert.deepEqual(cut(0.51), [[0, 1]]);
});

Deno.test("overSegments: parts are widened by the rim on all sides", () => {
  const one = { ...plain, scales: 1, finest: 1, coarsest: 1, rim: 0.3 };
  // A rim of round(0.3 · 4) = 1 around columns 0, 1 and 2, 3.
  assert.deepEqual(
    overSegments([2, 4, 1], grey, one)([0, 0, 9, 9, 0, 0, 9, 9]),
    [[0, 1, 2, 4, 5, 6], [1, 2, 3, 5, 6, 7]],
  );
});

Deno.test("overSegments: a rim of two around a part with an inside", () => {
  const [height, width] = [7, 9];
  const inside = (pixel: number, rim: number) => {
    const [y, x] = [Math.floor(pixel / width), pixel % width];
    return y >= 2 - rim && y < 5 + rim && x >= 3 - rim && x < 6 + rim;
  };
  const pixels = Array.from({ length: height * width }, (_, i) => i);
  const cut = overSegments([height, width, 1], grey, {
    ...plain,
    scales: 1,
    finest: 1,
    coarsest: 1,
    rim: 0.2,
  });
  const [outer, square] = cut(pixels.map((i) => inside(i, 0) ? 9 : 0));
  assert.deepEqual(square, pixels.filter((i) => inside(i, 2)));
  // Two pixels into the square of three leave nothing out.
  assert.deepEqual(outer, pixels);
});

Deno.test("overSegments: smoothing levels what is smaller than its deviation", () => {
  const parts = (smoothing: number) =>
    overSegments([1, 8, 1], grey, {
      ...plain,
      scales: 1,
      finest: 0.5,
      coarsest: 0.5,
      smoothing,
    })([0, 1, 0, 1, 0, 1, 0, 1]).length;
  assert.equal(parts(0), 8);
  assert.equal(parts(0.5), 1);
});

Deno.test("overSegments: refuses scales that cannot be spaced", () => {
  for (const options of [{ coarsest: 0.05 }, { scales: 1 }]) {
    assert.throws(
      () => overSegments([1, 1, 1], grey, { ...plain, ...options }),
      { name: "RangeError", message: /current value is/ },
    );
  }
});
