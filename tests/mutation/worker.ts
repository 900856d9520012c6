/// <reference lib="deno.worker" />
/**
 * Judges mutants, one at a time, in a thread of its own.
 *
 * @module
 */
import { judge } from "./judge.ts";
import type { Mutant } from "./mutant.ts";

self.addEventListener("message", async (event: MessageEvent<Mutant>) => {
  self.postMessage(await judge(event.data));
});
