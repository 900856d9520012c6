import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { recallAtK } from "../../../metrics/accuracy/recall_at_k.ts";
import { scoresOf } from "../proof.ts";

const five = {
  model: linearModel([1, 1, 1, 1, 1]),
  inputs: [[1, 1, 1, 1, 1]],
  attributions: [[5, -4, 3, 2, 1]],
  relevance: [[1, 0, 1, 0, 1]],
};

Deno.test("recallAtK: a fixed k looks at that many units", async () => {
  const recalls = [1, 2, 3, 4].map((k) => scoresOf(recallAtK, five, { k }));
  assert.deepEqual((await Promise.all(recalls)).flat(), [
    1 / 3,
    1 / 3,
    2 / 3,
    2 / 3,
  ]);
});

Deno.test("recallAtK: NaN where all units are looked at", async () => {
  assert.deepEqual(await scoresOf(recallAtK, five, { k: 5 }), [NaN]);
  assert.deepEqual(await scoresOf(recallAtK, five, { k: 6 }), [NaN]);
});

Deno.test("recallAtK: an explanation of zeros scores chance wherever the relevant inputs lie", async () => {
  for (const relevance of [[1, 1, 0, 0, 0], [0, 0, 0, 1, 1]]) {
    const parts = {
      ...five,
      attributions: [[0, -0, 0, 0, 0]],
      relevance: [relevance],
    };
    assert.deepEqual(await scoresOf(recallAtK, parts), [2 / 5]);
  }
});
