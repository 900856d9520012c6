import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { auroc } from "../../../metrics/accuracy/auroc.ts";
import { scoresOf } from "../proof.ts";

const four = { model: linearModel([1, 1, 1, 1]), inputs: [[1, 1, 1, 1]] };

Deno.test("auroc: magnitude counts, not sign; the worst order scores 0", async () => {
  const parts = {
    ...four,
    attributions: [[-4, 3, -2, 1]],
    relevance: [[1, 1, 0, 0]],
  };
  assert.deepEqual(await scoresOf(auroc, parts), [1]);
  const turned = { ...parts, relevance: [[0, 0, 1, 1]] };
  assert.deepEqual(await scoresOf(auroc, turned), [0]);
});

Deno.test("auroc: an explanation of zeros scores one half wherever the relevant inputs lie", async () => {
  for (const relevance of [[1, 0, 0, 0], [0, 0, 0, 1], [1, 1, 1, 0]]) {
    const parts = {
      ...four,
      attributions: [[0, -0, 0, 0]],
      relevance: [relevance],
    };
    assert.deepEqual(await scoresOf(auroc, parts), [0.5]);
  }
});

Deno.test("auroc: all grades above 0 are equally relevant", async () => {
  const parts = { ...four, attributions: [[1, 3, 2, 4]] };
  // Relevant 1 and 4 against 3 and 2: two wins of four.
  for (const relevance of [[1, 0, 0, 1], [0.01, 0, 0, 9]]) {
    const scores = await scoresOf(auroc, { ...parts, relevance: [relevance] });
    assert.deepEqual(scores, [0.5]);
  }
});

Deno.test("auroc: units are ranked by their mean and relevant through any member", async () => {
  const parts = {
    ...four,
    units: [[0], [1, 2], [3]],
    attributions: [[2, 1, 3, 9]],
    relevance: [[0, 0, 1, 0]],
  };
  // Means 2, 2, 9: a tie and a loss.
  assert.deepEqual(await scoresOf(auroc, parts), [0.25]);
});
