import assert from "node:assert/strict";
import { learningRateSchedule } from "../../../models/training/learning_rate_schedule.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("learningRateSchedule: a straight rise, half a cosine down, nothing left at the end", () => {
  const shares = [0.25, 0.5, 1, 2, 3, 4].map((done) =>
    learningRateSchedule(done, 4, 1)
  );
  // cos(π/3) = 1/2 and cos(2π/3) = −1/2; the cosine is rounded.
  assertClose(shares, [0.25, 0.5, 1, 0.75, 0.25, 0], { atol: 1e-15 });
});

Deno.test("learningRateSchedule: without a rise there is no fall; a rise may take all epochs", () => {
  assert.deepEqual([0, 3, 7].map((done) => learningRateSchedule(done, 7, 0)), [
    1,
    1,
    1,
  ]);
  assert.equal(learningRateSchedule(5, 5, 5), 1);
});
