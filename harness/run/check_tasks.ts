/**
 * Loading tasks of the user's before anything runs.
 *
 * @module
 */
import { formatSpec } from "../../core/plugins/spec.ts";
import type { ResolvedSpec } from "../../core/records/record.ts";
import { stepReason } from "../cell/step_reason.ts";
import { isUsers } from "../foreign/is_foreign.ts";
import { openWorkers } from "./open_workers.ts";
import type { SessionSetup } from "./session.ts";

/**
 * Loads each task of the user's once, so that a fault that holds for all of its cells is one error.
 *
 * Data files that are not on this machine are no fault: they skip cells.
 *
 * @param timeout Seconds per task.
 * @throws {Error} naming the first task that cannot be loaded, and why.
 */
export async function checkTasks(
  { inline, ...setup }: SessionSetup,
  tasks: readonly ResolvedSpec[],
  timeout: number,
): Promise<void> {
  const users = new Map(
    tasks.filter(isUsers).map((task) => [formatSpec(task), task]),
  );
  if (users.size === 0) return;
  const start = { kind: "start", ...setup } as const;
  const { workers } = await openWorkers({ start, inline, most: 1 });
  try {
    for (const task of users.values()) {
      const result = await workers[0]!.take({ kind: "load", task }, timeout);
      const isThere = result.status === "loaded" ||
        result.status === "outcome" && result.outcome.status === "skipped";
      if (!isThere) throw new Error(stepReason(result));
    }
  } finally {
    workers.forEach((worker) => worker.close());
  }
}
