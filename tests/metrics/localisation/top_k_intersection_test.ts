import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { topKIntersection } from "../../../metrics/localisation/top_k_intersection.ts";
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

const rising = mask.map((_, i) => i); // 15, 14, … come first; the object is 4, 5, 8, 9

Deno.test("topKIntersection: k is a share of all pixels, and the most possible is the smaller of k and the object", async () => {
  const score = (share: number) =>
    scoresOf(topKIntersection, picture(rising), { share });
  assert.deepEqual(await score(6 / 16), [0]);
  assert.deepEqual(await score(7 / 16), [1 / 4]); // nine are needed for two
  assert.deepEqual(await score(6.6 / 16), [1 / 4]); // rounded
  assert.deepEqual(await score(8 / 16), [2 / 4]);
  assert.deepEqual(await score(1), [1]);
});

Deno.test("topKIntersection: at least one pixel is looked at", async () => {
  const first = mask.map((_, i) => i === 4 ? 1 : 0);
  assert.deepEqual(
    await scoresOf(topKIntersection, picture(first), { share: 1e-6 }),
    [1],
  );
});
