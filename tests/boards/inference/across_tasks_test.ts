import assert from "node:assert/strict";
import { nemenyiDifference } from "../../../core/statistics/nemenyi_difference.ts";
import { rng } from "../../../core/rows/rng.ts";
import {
  acrossTasks,
  type ByTask,
} from "../../../boards/inference/across_tasks.ts";
import { assertClose } from "../../assert_close.ts";

/** Draws that repeat the means. */
function row(explainer: string, ...values: number[]): ByTask {
  return {
    explainer,
    values,
    draws: values.map((value) => new Float64Array(40).fill(value)),
  };
}

Deno.test("acrossTasks: mean ranks best first, Friedman's test and the critical difference", () => {
  const found = acrossTasks([
    row("worst", 0.1, 0.2, 0.1),
    row("best", 0.9, 0.5, 0.9),
    row("middle", 0.5, 0.7, 0.8),
  ], rng(0))!;
  assert.deepEqual(found.rows.map(({ explainer }) => explainer), [
    "best",
    "middle",
    "worst",
  ]);
  assertClose(
    found.rows.map(({ meanRank }) => meanRank),
    [4 / 3, 5 / 3, 3],
    { rtol: 1e-15 },
  );
  // As worked in friedman_test.ts: rank sums 4, 5, 9.
  assertClose([found.statistic!, found.concordance!], [14 / 3, 7 / 9], {
    rtol: 1e-14,
  });
  assert.equal(found.criticalDifference, nemenyiDifference(3, 3, 0.05));
  // Three tasks: 1.91 apart would be needed.
  assert.deepEqual(found.rows.map(({ group }) => group), ["a", "a", "a"]);
});

Deno.test("acrossTasks: enough tasks tell apart", () => {
  const twelve = Array.from({ length: 12 }, (_, i) => i / 100);
  const found = acrossTasks(
    [row("a", ...twelve), row("b", ...twelve.map((v) => v + 1))],
    rng(0),
  )!;
  assert.deepEqual(
    found.rows.map(({ explainer, group, low, high }) => [
      explainer,
      group,
      low,
      high,
    ]),
    [["b", "a", 1, 1], ["a", "b", 2, 2]],
  );
});

Deno.test("acrossTasks: intervals see tasks that disagree, and draws within a task", () => {
  const mixed = acrossTasks([row("a", 1, 0), row("b", 0, 1)], rng(0))!;
  for (const { meanRank, low, high } of mixed.rows) {
    assert.deepEqual([low, meanRank, high], [1, 1.5, 2]);
  }
  const shaky = row("a", 1, 1);
  const draws = shaky.draws.map((own) => own.map((_, i) => i % 2));
  const found = acrossTasks([{ ...shaky, draws }, row("b", 0.5, 0.5)], rng(0))!;
  assert.deepEqual([found.rows[0]!.low, found.rows[0]!.high], [1, 2]);
});

Deno.test("acrossTasks: a draw without a score keeps the mean; all tied has no statistic", () => {
  const undrawn = {
    ...row("a", 1, 1),
    draws: [0, 1].map(() => new Float64Array(40).fill(NaN)),
  };
  const found = acrossTasks([undrawn, row("b", 0, 0)], rng(0))!;
  assert.deepEqual([found.rows[0]!.low, found.rows[0]!.high], [1, 1]);
  const tied = acrossTasks([row("a", 1, 1), row("b", 1, 1)], rng(0))!;
  assert.deepEqual([tied.statistic, tied.concordance, tied.pValue], [
    null,
    null,
    1,
  ]);
});

Deno.test("acrossTasks: one task or one explainer are not compared", () => {
  assert.equal(acrossTasks([row("a", 1), row("b", 2)], rng(0)), undefined);
  assert.equal(acrossTasks([row("a", 1, 2)], rng(0)), undefined);
  assert.equal(acrossTasks([], rng(0)), undefined);
});
