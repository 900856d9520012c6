/**
 * Why a step came to nothing.
 *
 * @module
 */
import { outcomeReason } from "../../core/records/outcome_reason.ts";
import type { StepResult } from "./steps.ts";

/** In words, why a step did not give the expected result. */
export function stepReason(result: StepResult): string {
  switch (result.status) {
    case "timed_out":
    case "failed":
      return outcomeReason(result);
    case "outcome":
      return outcomeReason(result.outcome);
    default:
      return result.status;
  }
}
