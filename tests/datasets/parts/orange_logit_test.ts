import assert from "node:assert/strict";
import { orangeLogit } from "../../../datasets/parts/orange_logit.ts";

Deno.test("orangeLogit: zero on the sphere of radius 2, negative inside", () => {
  assert.equal(orangeLogit([1, 1, -1, -1]), 0);
  assert.equal(orangeLogit([0, 0, 0, 1, 100]), -3);
});
