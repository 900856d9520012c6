/**
 * Why a step came to nothing.
 *
 * @module
 */
import { outcomeReason } from "../../core/records/outcome_reason.ts";
import type { StepResult } from "./steps.ts";

/** How many times the time that was not enough a message recommends. */
const MORE = 5;

/**
 * In words, why a step did not give the expected result.
 *
 * Where it ran out of time: what allows it more.
 */
export function stepReason(result: StepResult): string {
  switch (result.status) {
    case "timed_out":
      return `${outcomeReason(result)} (--timeout ${
        MORE * result.seconds
      } allows more)`;
    case "failed":
      return outcomeReason(result);
    case "outcome":
      return outcomeReason(result.outcome);
    default:
      return result.status;
  }
}
