import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { emd } from "../../../metrics/localisation/emd.ts";
import { assertClose } from "../../assert_close.ts";
import { scoresOf } from "../proof.ts";

function picture(
  shape: readonly [number, number],
  attributions: readonly number[],
  mask: readonly number[],
) {
  const ones = mask.map(() => 1);
  return {
    model: { ...linearModel(ones), inputShape: [...shape, 1] },
    inputs: [ones],
    attributions: [attributions],
    mask: [mask],
  };
}

const at = (length: number, ...pixels: number[]) =>
  Array.from({ length }, (_, pixel) => pixels.includes(pixel) ? 1 : 0);

Deno.test("emd: straight lines, over the diagonal between corners", async () => {
  // From one corner of 4×5 pixels to the other: all of 5; 3 down and 4 across in two images is the
  // same way.
  assertClose(
    await scoresOf(emd, picture([4, 5], at(20, 0), at(20, 19))),
    [0],
    { atol: 1e-15 }, // one quotient of equal numbers
  );
  // 3 across, of 5.
  assertClose(
    await scoresOf(emd, picture([4, 5], at(20, 0), at(20, 3))),
    [0.4],
    { atol: 1e-15 },
  );
});

Deno.test("emd: a map that is nearer scores higher, though nothing of it is on the object", async () => {
  const object = at(64, 0, 1, 8, 9);
  const [near] = await scoresOf(emd, picture([8, 8], at(64, 2, 10), object));
  const [far] = await scoresOf(emd, picture([8, 8], at(64, 62, 63), object));
  assert.ok(near! > far!);
});

Deno.test("emd: negative attributions count by magnitude, or not at all", async () => {
  const parts = picture([1, 4], [0, -4, 0, 4], at(4, 1));
  // Half of it goes 2 of 3; without what is negative, all of it.
  assertClose(await scoresOf(emd, parts), [2 / 3], { atol: 1e-15 });
  assertClose(
    await scoresOf(emd, parts, { sign: "positive" }),
    [1 / 3],
    { atol: 1e-15 },
  );
});

Deno.test("emd: larger images are added up over squares, which lie at their middles", async () => {
  const parts = picture([1, 7], at(7, 0), at(7, 6));
  assert.deepEqual(await scoresOf(emd, parts), [0]);
  // Squares of 3, 3 and 1 pixel, at 1, 4 and 6: 5 of 6.
  const [cut] = await scoresOf(emd, parts, { cells: 3 });
  assertClose([cut!], [1 / 6], { atol: 1e-15 });
  // What lies in the object's square counts as on it.
  assert.deepEqual(
    await scoresOf(emd, picture([1, 7], at(7, 1), at(7, 0)), { cells: 3 }),
    [1],
  );
});

Deno.test("emd: squares change the score by less than is said", async () => {
  const side = 20;
  const values = Array.from({ length: side ** 2 }, (_, i) => (i * 7919) % 31);
  const mask = Array.from(
    { length: side ** 2 },
    (_, i) => i % side < 7 && i < 140 ? 1 : 0,
  );
  const parts = picture([side, side], values, mask);
  const [exact] = await scoresOf(emd, parts, { cells: 20 });
  for (const [cells, p] of [[10, 2], [5, 4]] as const) {
    const [cut] = await scoresOf(emd, parts, { cells });
    assert.notEqual(cut, exact);
    assert.ok(Math.abs(cut! - exact!) < (p - 1) / (side - 1));
  }
});

Deno.test("emd: as many places as there are on either side, worked out by hand", async () => {
  // Three thirds at 3, 4, 5 go to two halves at 0, 1: ½, 1, 1, ⅔ and ⅓ pass between one pixel and
  // the next, of 5.
  const parts = picture([1, 6], at(6, 3, 4, 5), at(6, 0, 1));
  assertClose(await scoresOf(emd, parts), [1 - 3.5 / 5], { rtol: 1e-12 });
});
