import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { sufficiencyCheck } from "../../../metrics/accuracy/sufficiency_check.ts";
import { scoresOf } from "../proof.ts";

const parts = {
  model: linearModel([6, 3, 1]),
  inputs: [[1, 1, 1]],
  attributions: [[6, 3, 1]],
  subsets: [[[0], [1, 2], [1]]],
};

Deno.test("sufficiencyCheck: at least the option's share", async () => {
  const shares = [0.3, 0.35, 0.6, 0.7];
  const scores = shares.map((share) =>
    scoresOf(sufficiencyCheck, parts, { share })
  );
  assert.deepEqual((await Promise.all(scores)).flat(), [1, 2 / 3, 1 / 3, 0]);
});

Deno.test("sufficiencyCheck: the output may drop as well as rise", async () => {
  const falling = { ...parts, model: linearModel([-6, -3, -1], 2) };
  assert.deepEqual(await scoresOf(sufficiencyCheck, falling), [1 / 3]);
});

Deno.test("sufficiencyCheck: what stays counts, not what is replaced: of a product no factor is sufficient", async () => {
  const product = {
    ...parts,
    model: multilinearModel(3, [[1, [0, 1]]]),
    subsets: [[[0], [1], [0, 1]]],
  };
  assert.deepEqual(await scoresOf(sufficiencyCheck, product), [1 / 3]);
});

Deno.test("sufficiencyCheck: the output without any unit is no part of what a set keeps", async () => {
  const raised = { ...parts, model: linearModel([6, 3, 1], 90) };
  assert.deepEqual(await scoresOf(sufficiencyCheck, raised), [1 / 3]);
});
