import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { connectSegments } from "../../../core/images/connect_segments.ts";
import { gridSegments } from "../../../core/images/grid_segments.ts";
import { slic } from "../../../core/images/slic.ts";

Deno.test("slic: an image of one colour is cut into the grid", () => {
  const image = { height: 12, width: 18, data: new Float32Array(12 * 18 * 3) };
  assert.deepEqual(
    slic(image, { segments: 6, compactness: 0.1 }),
    gridSegments(12, 18, 6).labels,
  );
});

Deno.test("slic: no superpixel crosses a hard edge", () => {
  const [height, width] = [20, 24];
  // A slanted edge through the grid's cells.
  const side = (pixel: number) =>
    pixel % width > 9 + Math.floor(pixel / width) / 4 ? 1 : 0;
  const data = Float32Array.from(
    { length: height * width * 3 },
    (_, at) => side(Math.floor(at / 3)),
  );
  const labels = slic({ height, width, data }, {
    segments: 12,
    compactness: 0.1,
  });
  const sides = new Map<number, number>();
  labels.forEach((label, pixel) => {
    assert.equal(sides.get(label) ?? side(pixel), side(pixel));
    sides.set(label, side(pixel));
  });
  assert.ok(sides.size >= 8 && sides.size <= 16);
});

Deno.test("slic: a partition into connected superpixels, the same every time", () => {
  const { uniform } = rng("slic");
  for (const [height, width, channels] of [[16, 16, 1], [9, 23, 3]] as const) {
    const data = Float32Array.from(
      { length: height * width * channels },
      uniform,
    );
    const image = { height, width, data };
    const options = { segments: 10, compactness: 0.1 };
    const labels = slic(image, options);
    assert.deepEqual(slic(image, options), labels);
    const count = Math.max(...labels) + 1;
    assert.deepEqual(
      [...new Set(labels)].sort((a, b) => a - b),
      Array.from({ length: count }, (_, k) => k),
    );
    // What is in one piece already has no orphans to ask about.
    const connected = connectSegments(labels, height, width, () => {
      throw new Error("Cannot be asked: every superpixel is connected");
    });
    assert.deepEqual(connected, labels);
  }
});

Deno.test("slic: places decide where compactness is large, colours where it is small", () => {
  const { uniform } = rng("compactness");
  const data = Float32Array.from({ length: 144 }, uniform);
  const image = { height: 12, width: 12, data };
  const grid = gridSegments(12, 12, 9).labels;
  assert.deepEqual(slic(image, { segments: 9, compactness: 1e6 }), grid);
  assert.notDeepEqual(slic(image, { segments: 9, compactness: 0.1 }), grid);
});

Deno.test("slic: refuses more segments than pixels", () => {
  const image = { height: 2, width: 2, data: [0, 0, 0, 0] };
  assert.throws(() => slic(image, { segments: 5, compactness: 1 }), RangeError);
});
