import assert from "node:assert/strict";
import { segmentMap } from "../../../../metrics/localisation/parts/segment_map.ts";

const share = { threshold: "share", share: 0.5 } as const;
const otsu = { threshold: "otsu", share: 0.5 } as const;
const values = (...list: number[]) => Float64Array.from(list);

Deno.test("segmentMap: a value at the threshold belongs to the object", () => {
  assert.deepEqual([...segmentMap(values(4, 2, 1, 2), share)!], [1, 1, 0, 1]);
  assert.deepEqual([...segmentMap(values(3, 3), share)!], [1, 1]);
});

Deno.test("segmentMap: Otsu parts where the variance between groups is largest", () => {
  // After 0 0 1: 3 · 2 · (5.5 − 1/3)²; after 0 0: 2 · 3 · 4²; after 0 0 1 5: 4 · 1 · 4.5².
  assert.deepEqual([...segmentMap(values(0, 6, 1, 0, 5), otsu)!], [
    0,
    1,
    0,
    0,
    1,
  ]);
  // After 0: 1 · 3 · 3²; after 0 2: 2 · 2 · 2.5²; after 0 2 3: 3 · 1 · (7/3)².
  assert.deepEqual([...segmentMap(values(0, 2, 3, 4), otsu)!], [0, 1, 1, 1]);
  // EquivalentNetwork values stay together, whatever the threshold.
  assert.deepEqual([...segmentMap(values(1, 1, 1, 2), otsu)!], [0, 0, 0, 1]);
});

Deno.test("segmentMap: scale does not matter", () => {
  const map = values(0.3, 1.7, 0.2, 1.1);
  for (const options of [share, otsu]) {
    assert.deepEqual(
      segmentMap(map.map((value) => 4 * value), options),
      segmentMap(map, options),
    );
  }
});

Deno.test("segmentMap: nothing to segment in zeros, nor by Otsu in a constant", () => {
  assert.equal(segmentMap(values(0, 0), share), undefined);
  assert.equal(segmentMap(values(0, 0), otsu), undefined);
  assert.equal(segmentMap(values(2, 2), otsu), undefined);
});
