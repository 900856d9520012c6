/**
 * Finding a task that a user names.
 *
 * @module
 */
import type { Task } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";

/** Former ids that a notice has been written about. */
const noticed = new Set<string>();

/**
 * The task with this id. A former id finds the renamed task, and one line says so, once.
 *
 * @param notify Receives the line; it goes to standard error by default.
 * @throws {RangeError} naming the nearest id and listing all, when there is none.
 *
 * @example
 * ```ts
 * import { custom } from "../../tasks/custom.ts";
 * import { findTask } from "./find_task.ts";
 * import assert from "node:assert/strict";
 * assert.equal(findTask([custom], "own", () => {}), custom);
 * ```
 */
export function findTask(
  tasks: readonly Task[],
  id: string,
  notify: (line: string) => void = console.error,
): Task {
  const task = findCard("task", tasks, id);
  if (task.id !== id && !noticed.has(id)) {
    noticed.add(id);
    notify(`${id} is now called ${task.id}`);
  }
  return task;
}
