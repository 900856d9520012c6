import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { relevanceMassAccuracy } from "../../../metrics/localisation/relevance_mass_accuracy.ts";
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

Deno.test("relevanceMassAccuracy: a constant map scores the object's share of the image, wherever it lies", async () => {
  const parts = picture(new Array(16).fill(3));
  assert.deepEqual(await scoresOf(relevanceMassAccuracy, parts), [4 / 16]);
});

Deno.test("relevanceMassAccuracy: negative attributions count by default", async () => {
  const parts = picture(mask.map((mark) => mark === "#" ? 1 : -1));
  assert.deepEqual(await scoresOf(relevanceMassAccuracy, parts), [4 / 16]);
  const positive = await scoresOf(relevanceMassAccuracy, parts, {
    sign: "positive",
  });
  assert.deepEqual(positive, [1]);
});
