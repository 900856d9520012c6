import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { setRecall } from "../../../metrics/accuracy/set_recall.ts";
import { scoresOf } from "../proof.ts";

Deno.test("setRecall: the first sets only, where the option says so", async () => {
  const parts = {
    model: linearModel([1, 1, 1]),
    inputs: [[1, 1, 1]],
    attributions: [[1, 1, 1]],
    relevance: [[1, 0, 3]],
    subsets: [[[2], [0]]],
  };
  const scores = [1, 2].map((sets) => scoresOf(setRecall, parts, { sets }));
  assert.deepEqual((await Promise.all(scores)).flat(), [1 / 2, 1]);
});

Deno.test("setRecall: a unit that two sets name counts once, and relevance that is unknown has no score", async () => {
  const parts = {
    model: linearModel([1, 1, 1]),
    inputs: [[1, 1, 1], [1, 1, 1]],
    attributions: [[1, 1, 1], [1, 1, 1]],
    relevance: [[1, 0, 3], [1, NaN, 0]],
    subsets: [[[2], [2, 1]], [[0]]],
  };
  assert.deepEqual(await scoresOf(setRecall, parts), [1 / 2, NaN]);
});
