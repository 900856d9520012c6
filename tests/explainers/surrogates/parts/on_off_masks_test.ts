import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { onOffMasks } from "../../../../explainers/surrogates/parts/on_off_masks.ts";

/** Masks as words. */
function words(masks: Uint8Array, units: number): string[] {
  return Array.from(
    { length: masks.length / units },
    (_, k) => masks.subarray(k * units, (k + 1) * units).join(""),
  );
}

Deno.test("onOffMasks: every mask once where all fit, the full one first", () => {
  for (const most of [32, 33, 5000]) {
    const all = words(onOffMasks(5, most, rng(0)), 5);
    assert.equal(all[0], "11111");
    assert.equal(all.length, 32);
    assert.equal(new Set(all).size, 32);
  }
});

Deno.test("onOffMasks: else as many as asked for, the full one first, each unit on half of the time", () => {
  const masks = onOffMasks(40, 4001, rng(1));
  const drawn = masks.subarray(40);
  assert.equal(masks.length, 4001 * 40);
  assert.ok(masks.subarray(0, 40).every((on) => on === 1));
  for (let unit = 0; unit < 40; unit++) {
    const on = drawn.filter((_, at) => at % 40 === unit)
      .reduce((a, b) => a + b, 0);
    // Five standard deviations of a binomial of 4000 halves.
    assert.ok(Math.abs(on - 2000) < 5 * Math.sqrt(1000));
  }
});

Deno.test("onOffMasks: one mask short of all is drawn, not listed", () => {
  const masks = words(onOffMasks(5, 31, rng(2)), 5);
  assert.equal(masks.length, 31);
  assert.ok(new Set(masks).size < 31);
});
