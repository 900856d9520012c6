import { tensor } from "@tensorflow/tfjs-core";
import { nearRatio } from "../../../../explainers/layers/parts/near_ratio.ts";
import { selectBackend } from "../../../../models/backends.ts";
import assert from "node:assert/strict";

await selectBackend("cpu");

Deno.test("nearRatio: a quotient beyond the threshold, what was given instead within it, broadcast", async () => {
  const ratio = nearRatio(
    tensor([[6, 6, 6, 0], [1, 1, 1, 1]]),
    tensor([[2, -2, 1e-7, 0], [2e-6, 0, -1e-7, 4]]),
    tensor([[9, 8, 7, 5]]),
  );
  assert.deepEqual(
    (await ratio.array() as number[][]).map((row) => row.map(Math.round)),
    [[3, -3, 7, 5], [500000, 8, 7, 0]],
  );
});
