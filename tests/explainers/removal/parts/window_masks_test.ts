import assert from "node:assert/strict";
import { sizeOf } from "../../../../core/contracts/nd_array.ts";
import { singletonUnits } from "../../../../core/rows/units.ts";
import { windowMasks } from "../../../../explainers/removal/parts/window_masks.ts";
import { grouped } from "../../grouped.ts";

/** Masks as words, inputs on their own. */
function words(
  shape: readonly number[],
  window: number,
  stride: number,
  units = singletonUnits(sizeOf(shape)),
): string[] {
  const players = units.offsets.length - 1;
  const masks = windowMasks(shape, units, window, stride);
  return Array.from(
    { length: masks.length / players },
    (_, k) => masks.subarray(k * players, (k + 1) * players).join(""),
  );
}

Deno.test("windowMasks: along a sequence, the last window ends with it", () => {
  assert.deepEqual(words([4], 2, 1), ["0011", "1001", "1100"]);
  assert.deepEqual(words([5], 2, 2), ["00111", "11001", "11110"]);
  assert.deepEqual(words([4], 4, 3), ["0000"]);
});

Deno.test("windowMasks: over all channels", () => {
  assert.deepEqual(words([3, 2], 2, 1), ["000011", "110000"]);
});

Deno.test("windowMasks: over an image, row by row", () => {
  assert.deepEqual(words([2, 3, 1], 2, 1), ["001001", "100100"]);
  assert.deepEqual(words([3, 3, 1], 2, 2), [
    "001001111",
    "110110111",
    "111111001",
    "111111110",
  ]);
});

Deno.test("windowMasks: units go whole where they are touched", () => {
  const units = grouped([[0, 3], [1], [2]]);
  assert.deepEqual(words([4], 2, 1, units), ["001", "100", "010"]);
});

Deno.test("windowMasks: every input lies in some window", () => {
  for (const [window, stride] of [[1, 1], [2, 2], [3, 2], [4, 4], [5, 3]]) {
    const masks = words([7, 6, 1], window!, stride!);
    for (let i = 0; i < 42; i++) {
      assert.ok(masks.some((mask) => mask[i] === "0"));
    }
  }
});

Deno.test("windowMasks: refuses windows that do not fit, gaps, and other shapes", () => {
  const refused = (shape: number[], window: number, stride: number) => () =>
    words(shape, window, stride);
  assert.throws(
    refused([4, 2, 1], 3, 1),
    /fit the axes \[4,2\], current value is 3/,
  );
  assert.throws(refused([4], 2, 3), /window of 2, .*current value is 3/);
  assert.throws(refused([2, 2, 2, 2], 1, 1), RangeError);
});
