/**
 * Starting the backend of a worker.
 *
 * @module
 */
import { selectBackend } from "../../models/backends.ts";
import type { StartStep, StepResult } from "../cell/steps.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/** Selects the backend of this thread; `failed` with the reason where it is not there. */
export async function startBackend(
  { backend }: StartStep,
): Promise<StepResult> {
  try {
    const { label, device } = await selectBackend(backend);
    return { status: "started", backend: label, device };
  } catch (error) {
    return { status: "failed", error: messageOf(error), fatal: true };
  }
}
