/**
 * Sharing work between workers.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import { formatSpec } from "../../core/plugins/spec.ts";
import type { StepWorker } from "../cell/steps.ts";

/** A piece of work. */
export interface WorkItem {
  /** The task that it is about. */
  readonly task: Spec;
  /** What progress calls it. */
  readonly name: string;
}

/** Who may end the work, and who is told of it. */
export interface WorkWatch {
  /** Ends it early. */
  readonly signal?: AbortSignal | undefined;
  /** Told what is under way, whenever an item starts or ends. */
  readonly moved?: (running: readonly string[]) => void;
}

/**
 * Has workers work until no item is left, and closes them. A worker stays with the tasks that it
 * has loaded.
 *
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function shareWork<T extends WorkItem>(
  workers: readonly StepWorker[],
  items: readonly T[],
  work: (worker: StepWorker, item: T) => Promise<void>,
  { signal, moved = () => {} }: WorkWatch = {},
): Promise<void> {
  const stop = () => workers.forEach((worker) => worker.close());
  signal?.addEventListener("abort", stop);
  const queue = [...items];
  const running = new Set<T>();
  const tell = () => moved([...running].map(({ name }) => name));
  const busy = async (worker: StepWorker) => {
    const seen = new Set<string>();
    while (queue.length > 0) {
      signal?.throwIfAborted();
      const at = queue.findIndex(({ task }) => seen.has(formatSpec(task)));
      const [item] = queue.splice(Math.max(0, at), 1);
      seen.add(formatSpec(item!.task));
      running.add(item!);
      tell();
      await work(worker, item!);
      running.delete(item!);
      tell();
    }
  };
  try {
    await Promise.all(workers.map(busy));
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    stop();
  }
}
