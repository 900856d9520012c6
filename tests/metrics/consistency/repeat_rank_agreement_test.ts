import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { repeatRankAgreement } from "../../../metrics/consistency/repeat_rank_agreement.ts";
import { scoresOf } from "../proof.ts";

const three = {
  model: linearModel([1, 1, 1]),
  inputs: [[1, 1, 1]],
  attributions: [[1, 2, 3]],
};

Deno.test("repeatRankAgreement: the mean over repeats", async () => {
  const repeats = [[[1, 2, 3]], [[3, 2, 1]], [[5, 6, 7]], [[0, 1, 2]]];
  assert.deepEqual(
    await scoresOf(repeatRankAgreement, { ...three, repeats }),
    [(1 - 1 + 1 + 1) / 4],
  );
});

Deno.test("repeatRankAgreement: one undefined repeat leaves the mean undefined", async () => {
  const repeats = [[[1, 2, 3]], [[2, -2, 2]]];
  assert.deepEqual(
    await scoresOf(repeatRankAgreement, { ...three, repeats }),
    [NaN],
  );
});

Deno.test("repeatRankAgreement: compares units, not inputs", async () => {
  const grouped = {
    ...three,
    units: [[0, 2], [1]],
    attributions: [[1, 2, 1]],
    repeats: [[[9, 7, 1]]],
  };
  // Means 1 and 2 against 5 and 7; as inputs the first and the third would differ.
  assert.deepEqual(await scoresOf(repeatRankAgreement, grouped), [1]);
});

Deno.test("repeatRankAgreement: refused without repeats", async () => {
  await assert.rejects(
    async () => await scoresOf(repeatRankAgreement, three),
    TypeError,
  );
});
