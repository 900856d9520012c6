/**
 * Mutants assessed on several threads.
 *
 * @module
 */
import type { Verdict } from "./assess.ts";
import type { Mutant } from "./mutant.ts";

/**
 * The verdict of each mutant, in their order. One that takes longer than `seconds` is broken: it
 * says nothing about the tests.
 *
 * A thread that dies, or that is stopped, is replaced.
 */
export async function assessAll(
  mutants: readonly Mutant[],
  threads: number,
  seconds: number,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: threads }, async () => {
    let thread: Worker | undefined;
    while (next < mutants.length) {
      const at = next++;
      thread ??= new Worker(new URL("./worker.ts", import.meta.url), {
        type: "module",
      });
      const verdict = await assessBy(thread, mutants[at]!, seconds);
      verdicts[at] = verdict ??
        { kind: "broken", why: `does not end within ${seconds} s` };
      if (verdict) continue;
      thread.terminate();
      thread = undefined;
    }
    thread?.terminate();
  }));
  return verdicts;
}

/** What a thread says; nothing when it is silent for too long. */
function assessBy(
  thread: Worker,
  mutant: Mutant,
  seconds: number,
): Promise<Verdict | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), seconds * 1000);
    const say = (verdict: Verdict) => {
      clearTimeout(timer);
      resolve(verdict);
    };
    thread.onmessage = ({ data }: MessageEvent<Verdict>) => say(data);
    thread.onerror = (event) => {
      event.preventDefault();
      say({ kind: "broken", why: `does not load: ${event.message}` });
    };
    thread.postMessage(mutant);
  });
}
