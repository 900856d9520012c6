import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { repeatTopKOverlap } from "../../../metrics/consistency/repeat_top_k_overlap.ts";
import { scoresOf } from "../proof.ts";

const four = {
  model: linearModel([1, 1, 1, 1]),
  inputs: [[1, 1, 1, 1]],
  attributions: [[4, -3, 2, 1]],
  repeats: [[[4, 1, 3, 2]]],
};

Deno.test("repeatTopKOverlap: by the share of units, rounded, at least one", async () => {
  const shares = [0, 0.25, 0.5, 0.75];
  const scores = shares.map((share) =>
    scoresOf(repeatTopKOverlap, four, { share })
  );
  assert.deepEqual((await Promise.all(scores)).flat(), [1, 1, 1 / 2, 2 / 3]);
});

Deno.test("repeatTopKOverlap: NaN where all units are first", async () => {
  assert.deepEqual(await scoresOf(repeatTopKOverlap, four, { share: 1 }), [
    NaN,
  ]);
});

Deno.test("repeatTopKOverlap: two constant explanations agree as chance does", async () => {
  const parts = {
    ...four,
    attributions: [[1, 1, 1, 1]],
    repeats: [[[2, 2, 2, 2]]],
  };
  assert.deepEqual(await scoresOf(repeatTopKOverlap, parts, { share: 0.5 }), [
    1 / 2,
  ]);
});
