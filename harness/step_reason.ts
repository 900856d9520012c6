/**
 * Why a step came to nothing.
 *
 * @module
 */
import type { StepResult } from "./steps.ts";

/** In words, what ended a step that did not answer as hoped. */
export function stepReason(result: StepResult): string {
  switch (result.status) {
    case "timed_out":
      return `over ${result.seconds} s`;
    case "failed":
      return result.error;
    case "outcome": {
      const { outcome } = result;
      return outcome.status === "skipped"
        ? outcome.reason
        : outcome.status === "scored"
        ? "scored"
        : stepReason(
          outcome.status === "failed" ? { ...outcome, fatal: false } : outcome,
        );
    }
    default:
      return result.status;
  }
}
