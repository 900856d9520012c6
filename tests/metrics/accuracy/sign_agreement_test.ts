import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { signAgreement } from "../../../metrics/accuracy/sign_agreement.ts";
import { scoresOf } from "../proof.ts";

Deno.test("signAgreement: methods without signs have no score", async () => {
  const parts = {
    model: linearModel([1, 1]),
    inputs: [[1, 1]],
    attributions: [[2, 1]],
    exact: [[1, 1]],
  };
  assert.deepEqual(await scoresOf(signAgreement, parts), [1]);
  assert.deepEqual(await scoresOf(signAgreement, { ...parts, signed: false }), [
    NaN,
  ]);
});
