import assert from "node:assert/strict";
import { topShares } from "../../../../metrics/consistency/parts/top_shares.ts";

Deno.test("topShares: sure, impossible, and in between at the cut", () => {
  const values = [4, 1, 3, 3, 3];
  const shares = (k: number) => [...topShares(values, k)];
  assert.deepEqual(shares(0), [0, 0, 0, 0, 0]);
  assert.deepEqual(shares(1), [1, 0, 0, 0, 0]);
  assert.deepEqual(shares(2), [1, 0, 1 / 3, 1 / 3, 1 / 3]);
  assert.deepEqual(shares(4), [1, 0, 1, 1, 1]);
  assert.deepEqual(shares(9), [1, 1, 1, 1, 1]);
});
