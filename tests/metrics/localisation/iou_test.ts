import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { iou } from "../../../metrics/localisation/iou.ts";
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

/** 4 5 8 on the object, 6 next to it, and 15 far away. */
const map = mask.map((_, i) =>
  [4, 5, 8].includes(i) ? 4 : i === 6 ? 3 : i === 15 ? 4 : i % 2
);

Deno.test("iou: the largest part against the object: 3 of 5", async () => {
  assert.deepEqual(await scoresOf(iou, picture(map)), [3 / 5]);
});

Deno.test("iou: all parts: 3 of 6; a higher share leaves pixel 6 out", async () => {
  assert.deepEqual(await scoresOf(iou, picture(map), { part: "all" }), [3 / 6]);
  assert.deepEqual(await scoresOf(iou, picture(map), { share: 0.8 }), [3 / 4]);
});

Deno.test("iou: Otsu finds the same two groups, and has none in a constant", async () => {
  assert.deepEqual(await scoresOf(iou, picture(map), { threshold: "otsu" }), [
    3 / 5,
  ]);
  const constant = picture(new Array(16).fill(2));
  assert.deepEqual(await scoresOf(iou, constant, { threshold: "otsu" }), [NaN]);
});
