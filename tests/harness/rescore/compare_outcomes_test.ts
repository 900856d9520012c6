import assert from "node:assert/strict";
import { compareOutcomes } from "../../../harness/rescore/compare_outcomes.ts";
import type { ScoredRecord } from "../../../core/records/record.ts";

const outcome: ScoredRecord["outcome"] = {
  status: "scored",
  scores: { auroc: [0.5, null], gap: [1, 2] },
  inapplicable: { area: "needs subsets" },
  cost: { rows: 10, gradientRows: 0, duplicateRows: 0 },
  attributions: "ab",
  notes: { error: 0.25 },
};

Deno.test("compareOutcomes: nothing between equals", () => {
  assert.equal(compareOutcomes(outcome, structuredClone(outcome)), undefined);
});

Deno.test("compareOutcomes: scores first, the largest difference, a missing number above all", () => {
  const scores = (auroc: (number | null)[], gap: number[]) =>
    compareOutcomes(outcome, {
      ...outcome,
      attributions: "cd",
      scores: { auroc, gap },
    });
  assert.deepEqual(scores([0.75, null], [1, 2]), { where: "auroc", by: 0.25 });
  assert.deepEqual(scores([0.75, null], [1, 4]), { where: "gap", by: 2 });
  assert.deepEqual(scores([0.5, 0], [1, 9]), { where: "auroc", by: NaN });
  assert.deepEqual(scores([0.5, null], [1]), { where: "gap", by: NaN });
});

Deno.test("compareOutcomes: where scores agree, attributions, cost, notes and what does not apply", () => {
  const other = (changes: Partial<ScoredRecord["outcome"]>) =>
    compareOutcomes(
      { ...outcome, values: [1, 2] },
      { ...outcome, values: [1, 2.5], ...changes },
    );
  assert.deepEqual(other({ attributions: "cd" }), {
    where: "attributions",
    by: 0.5,
  });
  assert.deepEqual(
    compareOutcomes(outcome, { ...outcome, attributions: "cd" }),
    { where: "attributions", by: NaN },
  );
  assert.deepEqual(
    other({ cost: { rows: 13, gradientRows: 0, duplicateRows: 0 } }),
    { where: "cost", by: 3 },
  );
  assert.deepEqual(other({ cost: null }), { where: "cost", by: NaN });
  assert.deepEqual(other({ notes: { error: 0.5 } }), {
    where: "notes",
    by: 0.25,
  });
  assert.deepEqual(other({ inapplicable: {} }), {
    where: "inapplicable",
    by: NaN,
  });
});
