/**
 * The reason why a cell has no scores.
 *
 * @module
 */
import type { Outcome } from "./record.ts";

/**
 * The outcome of a cell in words.
 *
 * @example
 * ```ts
 * import { outcomeReason } from "./outcome_reason.ts";
 * import assert from "node:assert/strict";
 * assert.equal(outcomeReason({ status: "timed_out", seconds: 60 }), "over 60 s");
 * ```
 */
export function outcomeReason(outcome: Outcome): string {
  switch (outcome.status) {
    case "skipped":
      return outcome.reason;
    case "timed_out":
      return `over ${outcome.seconds} s`;
    case "failed":
      return outcome.error;
    default:
      return outcome.status;
  }
}
