import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { pointingGame } from "../../../metrics/localisation/pointing_game.ts";
import { scoresOf } from "../proof.ts";

/** Four by four pixels; # is the object. */
const mask = [..."....", ..."##..", ..."##..", ..."...."];

function picture(attributions: readonly number[]) {
  const model = {
    ...linearModel(new Array(16).fill(1)),
    inputShape: [4, 4, 1],
  };
  return {
    model,
    inputs: [new Array(16).fill(1)],
    attributions: [attributions],
    mask: [mask.map((mark) => mark === "#" ? 1 : 0)],
  };
}

const at = (pixel: number) => mask.map((_, i) => i === pixel ? -2 : 1);

Deno.test("pointingGame: tolerance reaches as far as it says, in every direction", async () => {
  // Pixel 10 is one to the right of the object, 11 two; 15 is √5 from pixel 9.
  const score = (pixel: number, tolerance: number) =>
    scoresOf(pointingGame, picture(at(pixel)), { tolerance });
  assert.deepEqual(await score(9, 0), [1]);
  assert.deepEqual(await score(10, 0), [0]);
  assert.deepEqual(await score(10, 1), [1]);
  assert.deepEqual(await score(11, 1), [0]);
  assert.deepEqual(await score(11, 2), [1]);
  assert.deepEqual(await score(15, 2.2), [0]);
  assert.deepEqual(await score(15, 2.3), [1]);
  assert.deepEqual(await score(0, 1), [1]);
});

Deno.test("pointingGame: with sign positive a negative peak does not count", async () => {
  const scores = await scoresOf(pointingGame, picture(at(9)), {
    sign: "positive",
  });
  assert.deepEqual(scores, [3 / 15]); // all others are tied
});

Deno.test("pointingGame: tolerance ends at the image's border, also where it is not square", async () => {
  const wide = (object: number, peak: number) => ({
    model: { ...linearModel(new Array(6).fill(1)), inputShape: [2, 3, 1] },
    inputs: [new Array(6).fill(1)],
    attributions: [Array.from({ length: 6 }, (_, i) => i === peak ? 2 : 1)],
    mask: [Array.from({ length: 6 }, (_, i) => i === object ? 1 : 0)],
  });
  const score = (object: number, peak: number) =>
    scoresOf(pointingGame, wide(object, peak), { tolerance: 1 });
  assert.deepEqual(await score(2, 5), [1]); // below it
  assert.deepEqual(await score(2, 3), [0]); // the next in memory, in another row
  assert.deepEqual(await score(3, 2), [0]); // the one before
});
