import assert from "node:assert/strict";
import { recordFile } from "../../../core/records/record_file.ts";
import {
  recordShape,
  recordShape1,
  scoresShape,
} from "../../../core/records/record_shape.ts";
import { cellOf, recordOf, scored } from "../../harness/cell_of.ts";

const record = recordOf("ab".repeat(32), cellOf(), scored([0.5]));

Deno.test("recordShape: a record with its sums, recordShape1: one without", async () => {
  const written = await recordFile(record);
  assert.equal(recordShape(written), undefined);
  assert.equal(recordShape(record)?.at, ".sum");
  assert.equal(recordShape1(record), undefined);
  assert.match(recordShape1(written)!.expected, /only the fields/);
});

Deno.test("recordShape1: every outcome", () => {
  for (
    const outcome of [
      { status: "skipped", reason: "" },
      { status: "timed_out", seconds: 1 },
      { status: "failed", error: "" },
    ] as const
  ) assert.equal(recordShape1({ ...record, outcome }), undefined);
});

Deno.test("scoresShape: an array, of which checkScores says the rest", () => {
  assert.equal(scoresShape([1, null, -2]), undefined);
  assert.equal(scoresShape({})?.at, "");
});
