/**
 * Sharing work between workers.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import { formatSpec } from "../../core/plugins/spec.ts";
import { isForeign } from "../foreign/is_foreign.ts";
import type { StepWorker } from "../cell/steps.ts";
import type { RunEvent } from "./run_event.ts";

/** A piece of work. */
export interface WorkItem {
  /** The task that it is about. */
  readonly task: Spec;
  /** What progress calls it. */
  readonly name: string;
  /** How many cells it has. @default 1 */
  readonly cells?: number;
}

/** Tells that a cell of the item done, with its record if there is one. */
export type CellEnded = (event?: Pick<RunEvent, "record" | "reused">) => void;

/** Who may end the work, and who is told of progress. */
export interface WorkWatch {
  /** Ends it early. */
  readonly signal?: AbortSignal | undefined;
  /** Told whenever an item starts or ends and whenever a cell ends. */
  readonly report?: ((event: RunEvent) => void) | undefined;
}

/**
 * Has workers work until no item is left, and closes them. A worker stays with the tasks that it
 * has loaded.
 *
 * @param work Works on one item and calls `cellEnded` once per cell.
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function shareWork<T extends WorkItem>(
  workers: readonly StepWorker[],
  items: readonly T[],
  work: (worker: StepWorker, item: T, cellEnded: CellEnded) => Promise<void>,
  { signal, report = () => {} }: WorkWatch = {},
): Promise<void> {
  const closeAll = () => workers.forEach((worker) => worker.close());
  signal?.addEventListener("abort", closeAll);
  const queue = [...items];
  const running = new Set<T>();
  const total = items.reduce((sum, { cells = 1 }) => sum + cells, 0);
  let done = 0;
  const tell: CellEnded = (event = {}) =>
    report({
      running: Array.from(running, ({ name }) => name),
      done,
      total,
      ...event,
    });
  const cellEnded: CellEnded = (event) => {
    done++;
    tell(event);
  };
  const workOff = async (worker: StepWorker) => {
    const seen = new Set<string>();
    let last: Spec | undefined;
    while (queue.length > 0) {
      signal?.throwIfAborted();
      const at = queue.findIndex(({ task }) => seen.has(formatSpec(task)));
      const [item] = queue.splice(Math.max(0, at), 1);
      const { task } = item!;
      // What a task of the user's may have left behind ends with its cells.
      if (
        last && isForeign("task", last) && formatSpec(last) !== formatSpec(task)
      ) worker.renew();
      last = task;
      seen.add(formatSpec(task));
      running.add(item!);
      tell();
      await work(worker, item!, cellEnded);
      running.delete(item!);
      tell();
    }
  };
  try {
    await Promise.all(workers.map(workOff));
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", closeAll);
    closeAll();
  }
}
