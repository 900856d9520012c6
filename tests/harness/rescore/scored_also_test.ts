import assert from "node:assert/strict";
import type {
  ResolvedSpec,
  ScoredRecord,
} from "../../../core/records/record.ts";
import { scoredAlso } from "../../../harness/rescore/scored_also.ts";
import { cellOf, recordOf, scored } from "../cell_of.ts";

const card = (id: string, version = 1) => ({ id, version, defaults: { k: 0 } });
const ran = (id: string, k = 0): ResolvedSpec => ({
  id,
  version: 1,
  options: { k },
});
const outcome = (
  scores: Record<string, number[]>,
  note: string,
): ScoredRecord["outcome"] => ({
  status: "scored",
  scores,
  inapplicable: {},
  cost: null,
  attributions: "cd",
  notes: { [note]: 1 },
});
const record: ScoredRecord = {
  ...recordOf(
    "k1",
    cellOf({ metrics: [ran("auroc"), ran("old")] }),
    scored([]),
  ),
  outcome: outcome({ "auroc[k=0]": [1], "old[k=0]": [2] }, "old[k=0].share"),
  command: "deno task faithmark run --metrics 'old'",
};
const added = [ran("gap", 2)];
const more = outcome({ "gap[k=2]": [3] }, "gap[k=2].share");

Deno.test("scoredAlso: scores that are there and those added, under a command that makes all", () => {
  const known = [card("auroc"), card("gap"), card("old")];
  const { cell, outcome, command } = scoredAlso(record, added, more, known);
  assert.deepEqual(cell.metrics, [ran("auroc"), ran("old"), ran("gap", 2)]);
  assert.ok(outcome.status === "scored");
  assert.deepEqual(outcome.scores, {
    "auroc[k=0]": [1],
    "old[k=0]": [2],
    "gap[k=2]": [3],
  });
  assert.deepEqual(outcome.notes, { "old[k=0].share": 1, "gap[k=2].share": 1 });
  assert.equal(
    command,
    "deno task faithmark run --metrics 'auroc,old,gap[k=2]'",
  );
});

Deno.test("scoredAlso: what a metric's other version said is left out", () => {
  const known = [card("auroc"), card("gap"), card("old", 2)];
  const { cell, outcome } = scoredAlso(record, added, more, known);
  assert.deepEqual(cell.metrics, [ran("auroc"), ran("gap", 2)]);
  assert.ok(outcome.status === "scored");
  assert.deepEqual(Object.keys(outcome.scores), ["auroc[k=0]", "gap[k=2]"]);
  assert.deepEqual(outcome.notes, { "gap[k=2].share": 1 });
});

Deno.test("scoredAlso: a metric that had failed is replaced in its place", () => {
  const known = [card("auroc"), card("old")];
  const failing: ScoredRecord = {
    ...record,
    outcome: {
      ...outcome({ "old[k=0]": [2] }, "old[k=0].share"),
      failed: { "auroc[k=0]": "it broke", "gone[k=0]": "it broke too" },
    },
  };
  const scores = outcome({ "auroc[k=0]": [1] }, "auroc[k=0].share");
  const all = scoredAlso(failing, [ran("auroc")], scores, known);
  assert.deepEqual(all.cell, failing.cell);
  assert.ok(all.outcome.status === "scored");
  assert.deepEqual(all.outcome.scores, { "auroc[k=0]": [1], "old[k=0]": [2] });
  assert.deepEqual(all.outcome.failed, { "gone[k=0]": "it broke too" });
});
