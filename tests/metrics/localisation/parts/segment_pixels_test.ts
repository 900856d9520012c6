import assert from "node:assert/strict";
import { segmentPixels } from "../../../../metrics/localisation/parts/segment_pixels.ts";

const share = { threshold: "share", share: 0.5 } as const;
const otsu = { threshold: "otsu", share: 0.5 } as const;
const values = (...list: number[]) => Float64Array.from(list);

Deno.test("segmentPixels: a value at the threshold belongs to the object", () => {
  assert.deepEqual([...segmentPixels(values(4, 2, 1, 2), share)!], [
    1,
    1,
    0,
    1,
  ]);
  assert.deepEqual([...segmentPixels(values(3, 3), share)!], [1, 1]);
});

Deno.test("segmentPixels: Otsu parts where the variance between groups is largest", () => {
  // After 0 0 1: 3 · 2 · (5.5 − 1/3)²; after 0 0: 2 · 3 · 4²; after 0 0 1 5: 4 · 1 · 4.5².
  assert.deepEqual([...segmentPixels(values(0, 6, 1, 0, 5), otsu)!], [
    0,
    1,
    0,
    0,
    1,
  ]);
  // After 0: 1 · 3 · 3²; after 0 2: 2 · 2 · 2.5²; after 0 2 3: 3 · 1 · (7/3)².
  assert.deepEqual([...segmentPixels(values(0, 2, 3, 4), otsu)!], [0, 1, 1, 1]);
  // Equal values stay together, whatever the threshold.
  assert.deepEqual([...segmentPixels(values(1, 1, 1, 2), otsu)!], [0, 0, 0, 1]);
});

Deno.test("segmentPixels: scale does not matter", () => {
  const map = values(0.3, 1.7, 0.2, 1.1);
  for (const options of [share, otsu]) {
    assert.deepEqual(
      segmentPixels(map.map((value) => 4 * value), options),
      segmentPixels(map, options),
    );
  }
});

Deno.test("segmentPixels: nothing to segment in zeros, nor by Otsu in a constant", () => {
  assert.equal(segmentPixels(values(0, 0), share), undefined);
  assert.equal(segmentPixels(values(0, 0), otsu), undefined);
  assert.equal(segmentPixels(values(2, 2), otsu), undefined);
});
