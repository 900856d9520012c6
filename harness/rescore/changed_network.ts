/**
 * Whether a network is still the one that was explained.
 *
 * @module
 */
import type { Cell } from "../../core/records/record.ts";
import { stepReason } from "../cell/step_reason.ts";
import type { StepWorker } from "../cell/steps.ts";

/** Why the network is not the one that was explained; nothing where it is. */
export async function changedNetwork(
  worker: StepWorker,
  { task, weights }: Cell,
  timeout: number,
): Promise<string | undefined> {
  const result = await worker.take({ kind: "load", task }, timeout);
  if (result.status !== "loaded") return stepReason(result);
  if (result.weights !== weights) {
    return "the network has other weights than the one that was explained";
  }
}
