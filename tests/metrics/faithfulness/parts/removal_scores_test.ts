import assert from "node:assert/strict";
import { singletonUnits } from "../../../../core/rows/units.ts";
import { toyBatch } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import {
  removalScores,
  type RemovalScoring,
} from "../../../../metrics/faithfulness/parts/removal_scores.ts";

const options = { replacement: "baseline", draws: 1, tieOrders: 4000 };
const subject = { batch: toyBatch([[1, 1], [1, 1], [1, 1]]), note() {} };

/** Ranks rows by `values`, removes the first unit and scores its number. */
function scoring(values: number[][]): RemovalScoring {
  return {
    rank: (row) =>
      values[row] &&
      { values: Float64Array.from(values[row]), units: singletonUnits(2) },
    sets: (order) => [order.subarray(0, 1), order],
    ask: (_policy, removals) =>
      Promise.resolve(
        Float64Array.from(removals, ({ positions }) => positions[0]!),
      ),
    score: ([first, all]) => first! + all!,
  };
}

Deno.test("removalScores: the highest first, ties the mean over their orders, NaN where not ranked", async () => {
  const context = toyContext(2);
  const scores = await removalScores(
    "mine",
    subject,
    options,
    context,
    scoring([[1, 2], [3, 3]]),
  );
  assert.deepEqual([scores[0], scores[2]], [2, NaN]);
  // 0 or 2, as likely: 5 standard errors.
  assert.ok(Math.abs(scores[1]! - 1) < 5 / Math.sqrt(4000));
  const damaged = scoring([[1, NaN], [3, 1]]);
  const others = await removalScores(
    "mine",
    subject,
    options,
    context,
    damaged,
  );
  assert.deepEqual([...others], [NaN, 0, NaN]);
});

Deno.test("removalScores: draws are averaged, units are their inputs", async () => {
  const context = toyContext(2);
  const units = {
    offsets: Int32Array.of(0, 2),
    positions: Int32Array.of(1, 0),
  };
  const positionSets: number[][] = [];
  const scores = await removalScores(
    "mine",
    { ...subject, batch: toyBatch([[1, 1]]) },
    { ...options, replacement: "marginal", draws: 3 },
    context,
    {
      rank: () => ({ values: Float64Array.of(5), units }),
      sets: (order) => [order],
      ask(policy, removals) {
        assert.equal(policy.draws, 3);
        positionSets.push(...removals.map(({ positions }) => [...positions]));
        return Promise.resolve(Float64Array.of(1, 2, 6));
      },
      score: ([mean]) => mean!,
    },
  );
  assert.deepEqual([positionSets, [...scores]], [[[1, 0]], [3]]);
});
