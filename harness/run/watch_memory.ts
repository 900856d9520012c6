/**
 * Bounding the memory of a step.
 *
 * @module
 */

const MIB = 2 ** 20;

/** Milliseconds between two looks at the memory. */
const INTERVAL = 100;

/** Looks without growth after which a thread that was ended is taken to be gone. */
const QUIET = 3;

/** Looks after which a thread that still grows is taken to be out of reach. */
const PATIENCE = 50;

/** Something that watches until it is stopped. */
export interface MemoryWatch {
  /** Stops watching. */
  stop(): void;
}

/**
 * Calls `exceeded` once the process has grown by more than so many MiB since the call.
 *
 * @param exceeded Ends what grows; what it returns is called when the process has stopped growing.
 * @param outOfReach Called where it goes on growing for five seconds: the runtime ends a thread
 *   only where its code waits for something.
 */
export function watchMemory(
  mebibytes: number,
  exceeded: () => () => void,
  outOfReach: () => void,
): MemoryWatch {
  const before = Deno.memoryUsage().rss;
  let largest = Infinity;
  let quiet = 0;
  let looks = 0;
  let ended: (() => void) | undefined;
  const timer = setInterval(() => {
    const { rss } = Deno.memoryUsage();
    if (!ended) {
      if (rss - before > mebibytes * MIB) {
        ended = exceeded();
        largest = rss;
      }
      return;
    }
    quiet = rss > largest ? 0 : quiet + 1;
    largest = Math.max(largest, rss);
    if (quiet < QUIET) {
      if (++looks === PATIENCE) outOfReach();
      return;
    }
    clearInterval(timer);
    ended();
  }, INTERVAL);
  return { stop: () => clearInterval(timer) };
}
