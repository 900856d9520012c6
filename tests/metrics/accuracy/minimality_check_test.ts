import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { minimalityCheck } from "../../../metrics/accuracy/minimality_check.ts";
import { scoresOf } from "../proof.ts";

Deno.test("minimalityCheck: with a lower share more can be spared", async () => {
  const parts = {
    model: linearModel([6, 3, 1]),
    inputs: [[1, 1, 1]],
    attributions: [[6, 3, 1]],
    subsets: [[[0, 1]]],
  };
  const scores = [0.95, 0.9, 0.6, 0.3].map((share) =>
    scoresOf(minimalityCheck, parts, { share })
  );
  // Not sufficient; both needed; only the first; neither, each suffices.
  assert.deepEqual((await Promise.all(scores)).flat(), [NaN, 1, 1 / 2, 0]);
});

Deno.test("minimalityCheck: a unit that pushes back is not needed", async () => {
  const parts = {
    model: linearModel([6, -1, 1]),
    inputs: [[1, 1, 1]],
    attributions: [[6, 3, 1]],
    subsets: [[[0, 1]]],
  };
  assert.deepEqual(await scoresOf(minimalityCheck, parts), [1 / 2]);
});

Deno.test("minimalityCheck: what stays counts, not what is replaced: a product needs both of its factors", async () => {
  const parts = {
    model: multilinearModel(3, [[1, [0, 1]]]),
    inputs: [[1, 1, 1]],
    attributions: [[1, 1, 1]],
    subsets: [[[0], [0, 1], [0, 1, 2]]],
  };
  // The first is not sufficient; both of two; two of three.
  assert.deepEqual(await scoresOf(minimalityCheck, parts), [4 / 5]);
});

Deno.test("minimalityCheck: the output without any unit is no part of what a set keeps", async () => {
  const parts = {
    model: linearModel([6, 3, 1], 90),
    inputs: [[1, 1, 1]],
    attributions: [[6, 3, 1]],
    subsets: [[[0, 1]]],
  };
  assert.deepEqual(await scoresOf(minimalityCheck, parts), [1 / 2]);
});
