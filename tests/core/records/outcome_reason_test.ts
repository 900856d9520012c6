import assert from "node:assert/strict";
import { outcomeReason } from "../../../core/records/outcome_reason.ts";

Deno.test("outcomeReason: what became of a cell, in words", () => {
  const cases = [
    [{ status: "skipped", reason: "no file" }, "no file"],
    [{ status: "failed", error: "it broke" }, "it broke"],
    [{ status: "timed_out", seconds: 4 }, "over 4 s"],
  ] as const;
  for (const [outcome, reason] of cases) {
    assert.equal(outcomeReason(outcome), reason);
  }
});
