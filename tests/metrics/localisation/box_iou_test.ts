import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { boxIou } from "../../../metrics/localisation/box_iou.ts";
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

const marked = (...pixels: number[]) =>
  mask.map((_, i) => pixels.includes(i) ? 1 : 0);

Deno.test("boxIou: opposite corners span the object's box", async () => {
  assert.deepEqual(await scoresOf(boxIou, picture(marked(4, 9))), [1]);
});

Deno.test("boxIou: boxes overlap in rows and columns, worked out by hand", async () => {
  // Rows 1 to 3 and columns 0 to 2 against rows 1 to 2 and columns 0 to 1: 4 of 9.
  assert.deepEqual(await scoresOf(boxIou, picture(marked(4, 9, 14))), [4 / 9]);
  // Rows 1 to 2 and columns 1 to 2: 2 of 6.
  assert.deepEqual(await scoresOf(boxIou, picture(marked(5, 10))), [2 / 6]);
  assert.deepEqual(await scoresOf(boxIou, picture(marked(3))), [0]);
});

Deno.test("boxIou: only the largest part counts; two equally large ones are averaged", async () => {
  assert.deepEqual(await scoresOf(boxIou, picture(marked(4, 9, 15))), [1]);
  assert.deepEqual(await scoresOf(boxIou, picture(marked(4, 5, 11, 15))), [
    (2 / 4 + 0) / 2,
  ]);
});

Deno.test("boxIou: boxes that start in different rows share the rows of both", async () => {
  // Rows 2 to 3 against rows 1 to 2, the same columns: 2 of 6.
  assert.deepEqual(await scoresOf(boxIou, picture(marked(8, 13))), [2 / 6]);
});

Deno.test("boxIou: an image that is not square: rows first, then columns", async () => {
  const parts = {
    model: { ...linearModel(new Array(6).fill(1)), inputShape: [2, 3, 1] },
    inputs: [new Array(6).fill(1)],
    attributions: [[1, 1, 1, 0, 0, 0]], // the first row
    mask: [[1, 0, 0, 1, 0, 0]], // the first column
  };
  assert.deepEqual(await scoresOf(boxIou, parts), [1 / 4]);
});
