import assert from "node:assert/strict";
import { stepReason } from "../../../harness/cell/step_reason.ts";

Deno.test("stepReason: what ended a step, in words", () => {
  const cases = [
    [
      { status: "timed_out", seconds: 3 },
      "over 3 s (--timeout 15 allows more)",
    ],
    [{ status: "failed", error: "it broke", fatal: false }, "it broke"],
    [
      { status: "outcome", outcome: { status: "skipped", reason: "no file" } },
      "no file",
    ],
    [
      { status: "outcome", outcome: { status: "failed", error: "it broke" } },
      "it broke",
    ],
    [
      { status: "outcome", outcome: { status: "timed_out", seconds: 4 } },
      "over 4 s",
    ],
    [{ status: "loaded", weights: "w" }, "loaded"],
  ] as const;
  for (const [result, reason] of cases) {
    assert.equal(stepReason(result), reason);
  }
});
