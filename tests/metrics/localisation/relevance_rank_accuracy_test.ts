import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { relevanceRankAccuracy } from "../../../metrics/localisation/relevance_rank_accuracy.ts";
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

Deno.test("relevanceRankAccuracy: half of the object is among the first", async () => {
  const map = mask.map((_, i) => i === 4 || i === 5 ? 9 : i > 13 ? 5 : 0);
  assert.deepEqual(await scoresOf(relevanceRankAccuracy, picture(map)), [0.5]);
});

Deno.test("relevanceRankAccuracy: ties favour no place", async () => {
  const parts = picture(new Array(16).fill(0));
  assert.deepEqual(await scoresOf(relevanceRankAccuracy, parts), [4 / 16]);
});
