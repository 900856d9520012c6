/**
 * Starting the backend of a worker.
 *
 * @module
 */
import process from "node:process";
import { selectBackend } from "../../models/backends.ts";
import type { StartStep, StepResult } from "../cell/steps.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/** Selects the backend of this thread; `failed` with the reason where it is not there. */
export async function startBackend(
  { backend }: StartStep,
): Promise<StepResult> {
  const uncaught = process.listeners("uncaughtException");
  const unhandled = process.listeners("unhandledRejection");
  try {
    const { label, device } = await selectBackend(backend);
    return { status: "started", backend: label, device };
  } catch (error) {
    return { status: "failed", error: messageOf(error), fatal: true };
  } finally {
    // The code of the WebAssembly backend has every error thrown again that nobody caught: it would
    // end the thread before the plug-in that threw it can be named.
    for (const added of process.listeners("uncaughtException")) {
      if (!uncaught.includes(added)) process.off("uncaughtException", added);
    }
    for (const added of process.listeners("unhandledRejection")) {
      if (!unhandled.includes(added)) process.off("unhandledRejection", added);
    }
  }
}
