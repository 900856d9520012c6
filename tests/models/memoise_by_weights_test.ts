import { scalar, tidy, variable } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { memoiseByWeights } from "../../models/memoise_by_weights.ts";

Deno.test("memoiseByWeights: makes again when other data lies behind any of the weights, and only then", async () => {
  await selectBackend("cpu");
  const weights = [variable(scalar(1)), variable(scalar(2))];
  let calls = 0;
  const sum = memoiseByWeights(() => weights, async (weights) => {
    calls++;
    const parts = await Promise.all(weights.map((weight) => weight.data()));
    return parts[0]![0]! + parts[1]![0]!;
  });
  assert.equal(calls, 0);
  assert.deepEqual([await sum(), await sum(), calls], [3, 3, 1]);
  tidy(() => weights[1]!.assign(scalar(5)));
  assert.deepEqual([await sum(), await sum(), calls], [6, 6, 2]);
});
