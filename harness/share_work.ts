/**
 * Sharing work between lanes.
 *
 * @module
 */
import type { Spec } from "../core/contracts.ts";
import { formatSpec } from "../core/spec.ts";
import type { Lane } from "./steps.ts";

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
 * Has lanes work until no item is left, and closes them. A lane stays with the tasks that it has loaded.
 *
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function shareWork<T extends WorkItem>(
  lanes: readonly Lane[],
  items: readonly T[],
  work: (lane: Lane, item: T) => Promise<void>,
  { signal, moved = () => {} }: WorkWatch = {},
): Promise<void> {
  const stop = () => lanes.forEach((lane) => lane.close());
  signal?.addEventListener("abort", stop);
  const queue = [...items];
  const running = new Set<T>();
  const tell = () => moved([...running].map(({ name }) => name));
  const busy = async (lane: Lane) => {
    const seen = new Set<string>();
    while (queue.length > 0) {
      signal?.throwIfAborted();
      const at = queue.findIndex(({ task }) => seen.has(formatSpec(task)));
      const [item] = queue.splice(Math.max(0, at), 1);
      seen.add(formatSpec(item!.task));
      running.add(item!);
      tell();
      await work(lane, item!);
      running.delete(item!);
      tell();
    }
  };
  try {
    await Promise.all(lanes.map(busy));
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    stop();
  }
}
