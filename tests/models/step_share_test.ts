import assert from "node:assert/strict";
import { stepShare } from "../../models/step_share.ts";
import { assertClose } from "../assert_close.ts";

Deno.test("stepShare: a straight rise, half a cosine down, nothing left at the end", () => {
  const shares = [0.25, 0.5, 1, 2, 3, 4].map((done) => stepShare(done, 4, 1));
  // cos(π/3) = 1/2 and cos(2π/3) = −1/2; the cosine is rounded.
  assertClose(shares, [0.25, 0.5, 1, 0.75, 0.25, 0], { atol: 1e-15 });
});

Deno.test("stepShare: without a rise there is no fall; a rise may take all epochs", () => {
  assert.deepEqual([0, 3, 7].map((done) => stepShare(done, 7, 0)), [1, 1, 1]);
  assert.equal(stepShare(5, 5, 5), 1);
});
