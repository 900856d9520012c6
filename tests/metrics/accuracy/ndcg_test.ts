import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { ndcg } from "../../../metrics/accuracy/ndcg.ts";
import { scoresOf } from "../proof.ts";

const three = {
  model: linearModel([1, 1, 1]),
  inputs: [[1, 1, 1]],
  attributions: [[3, 2, 1]],
  relevance: [[0, 1, 5]],
};

Deno.test("ndcg: places behind the cut count for nothing, in the best order too", async () => {
  assert.deepEqual(await scoresOf(ndcg, three, { k: 1 }), [0]);
  const [two] = await scoresOf(ndcg, three, { k: 2 });
  const log3 = Math.log2(3);
  // The same quotient, rounded in another order.
  assert.ok(Math.abs(two! - (1 / log3) / (5 + 1 / log3)) < 1e-15);
  assert.deepEqual(
    await scoresOf(ndcg, three, { k: 3 }),
    await scoresOf(ndcg, three, { k: 99 }),
  );
});

Deno.test("ndcg: grades in another unit leave the score", async () => {
  const doubled = { ...three, relevance: [[0, 2, 10]] };
  assert.deepEqual(await scoresOf(ndcg, doubled), await scoresOf(ndcg, three));
});
