/**
 * Sharing work between lanes.
 *
 * @module
 */
import type { Spec } from "../core/contracts.ts";
import { formatSpec } from "../core/spec.ts";
import type { Lane } from "./steps.ts";

/**
 * Has lanes work until no item is left, and closes them. A lane stays with the tasks that it has loaded.
 *
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function shareWork<T extends { readonly task: Spec }>(
  lanes: readonly Lane[],
  items: readonly T[],
  work: (lane: Lane, item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const stop = () => lanes.forEach((lane) => lane.close());
  signal?.addEventListener("abort", stop);
  const queue = [...items];
  const busy = async (lane: Lane) => {
    const seen = new Set<string>();
    while (queue.length > 0) {
      signal?.throwIfAborted();
      const at = queue.findIndex(({ task }) => seen.has(formatSpec(task)));
      const [item] = queue.splice(Math.max(0, at), 1);
      seen.add(formatSpec(item!.task));
      await work(lane, item!);
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
