import assert from "node:assert/strict";
import { answeringCopies } from "../answering.ts";
import { scoresOf } from "../proof.ts";
import { efficientMprt } from "../../../metrics/randomisation/efficient_mprt.ts";

Deno.test("efficientMprt: the last copy only, and 0 for what ignores the weights", async () => {
  const parts = {
    ...answeringCopies([[9, 5, 1]], [[1, 2, 3]], [[7, 0, 0]]),
    inputs: [[1, 1, 1]],
    attributions: [[1, 0, 0]],
  };
  assert.deepEqual(await scoresOf(efficientMprt, parts), [0]);
});

Deno.test("efficientMprt: fewer bins see less; a copy explained by nothing loses all", async () => {
  const parts = {
    ...answeringCopies([[0, 1, 2, 3]]),
    inputs: [[1, 1, 1, 1]],
    attributions: [[0, 0, 5, 5]],
  };
  assert.deepEqual(await scoresOf(efficientMprt, parts, { bins: 2 }), [0]);
  assert.deepEqual(await scoresOf(efficientMprt, parts, { bins: 4 }), [1]);
  const flat = { ...parts, ...answeringCopies([[2, 2, 2, 2]]) };
  assert.deepEqual(await scoresOf(efficientMprt, flat), [-1]);
});

Deno.test("efficientMprt: bins reach from the least magnitude to the largest", async () => {
  const parts = {
    ...answeringCopies([[6, 7, 8, 9]]),
    inputs: [[1, 1, 1, 1]],
    attributions: [[5, 5, 9, 9]],
  };
  // Half in either bin, before and after.
  assert.deepEqual(await scoresOf(efficientMprt, parts, { bins: 2 }), [0]);
});
