import assert from "node:assert/strict";
import type { Rng } from "../../../../core/contracts/rng.ts";
import { rng } from "../../../../core/rows/rng.ts";
import { gridMasks } from "../../../../explainers/removal/parts/grid_masks.ts";
import { assertClose } from "../../../assert_close.ts";

/** Mask 0 for given cells (in order, kept where true) and shifts. */
function mask(
  [height, width]: readonly [number, number],
  cells: readonly number[],
  shifts: readonly number[],
): number[] {
  const left = [...cells];
  const moves = [...shifts];
  const stream: Rng = {
    ...rng(0),
    uniform: () => 1 - left.shift()!,
    integer: () => moves.shift()!,
  };
  const values = new Float64Array(height * width);
  const options = { masks: 1, cells: Math.sqrt(cells.length), keep: 0.5 };
  gridMasks(height, width, options, stream)(0, values);
  return [...values];
}

Deno.test("gridMasks: a grid of two cells a side, enlarged to 3 · 2 pixels and cut, by hand", () => {
  // Enlarged pixel p lies at (p + 1/2) / 3 − 1/2 = −1/3, 0, 1/3, 2/3, 1, 4/3 among the cells,
  // clamped to [0, 1].
  const ramp = [0, 0, 1 / 3, 2 / 3, 1, 1];
  for (const shift of [0, 1]) {
    const expected = ramp.slice(shift, shift + 4);
    // Columns off, on: a ramp to the right in every row; rows off, on: downwards.
    const right = mask([4, 4], [0, 1, 0, 1], [0, shift]);
    const down = mask([4, 4], [0, 0, 1, 1], [shift, 0]);
    const rounding = { atol: 1e-15 };
    for (const i of [0, 1, 2, 3]) {
      assertClose(right.slice(4 * i, 4 * i + 4), expected, rounding);
      assertClose(down.filter((_, at) => at % 4 === i), expected, rounding);
    }
  }
});

Deno.test("gridMasks: a single cell's product of ramps", () => {
  const values = mask([4, 4], [0, 0, 0, 1], [1, 1]);
  const ramp = [0, 1 / 3, 2 / 3, 1];
  assertClose(values, ramp.flatMap((y) => ramp.map((x) => x * y)), {
    atol: 1e-15,
  });
});

Deno.test("gridMasks: every pixel is kept in the mean by the share asked for", () => {
  const masks = 4000;
  const options = { masks, cells: 3, keep: 0.3 };
  const write = gridMasks(5, 8, options, rng("grid"));
  const sums = new Float64Array(40);
  const values = new Float64Array(40);
  for (let k = 0; k < masks; k++) {
    write(k, values);
    assert.ok(values.every((value) => value >= 0 && value <= 1));
    values.forEach((value, i) => sums[i]! += value / masks);
  }
  // Five standard errors of a cell that is on or off, which no mixture of cells exceeds.
  assertClose(sums, Array<number>(40).fill(0.3), {
    atol: 5 * Math.sqrt(0.21 / masks),
  });
});

Deno.test("gridMasks: masks can be written in any order", () => {
  const write = gridMasks(4, 4, { masks: 3, cells: 2, keep: 0.5 }, rng(1));
  const masks = [0, 1, 2].map((k) => {
    const values = new Float64Array(16);
    write(k, values);
    return values;
  });
  const again = new Float64Array(16);
  write(1, again);
  assert.deepEqual(again, masks[1]);
  assert.notDeepEqual(again, masks[0]);
});
