import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { auc } from "../../../metrics/localisation/auc.ts";
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

Deno.test("auc: compares pixels, whatever the units", async () => {
  const parts = picture(mask.map((mark) => mark === "#" ? 2 : 1));
  const units = [[...mask.keys()]];
  assert.deepEqual(await scoresOf(auc, { ...parts, units }), [1]);
});

Deno.test("auc: half of the pairs for zeros, none for the reverse", async () => {
  assert.deepEqual(await scoresOf(auc, picture(new Array(16).fill(0))), [0.5]);
  const reversed = mask.map((mark) => mark === "#" ? 0 : 1);
  assert.deepEqual(await scoresOf(auc, picture(reversed)), [0]);
});
