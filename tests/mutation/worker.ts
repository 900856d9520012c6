/// <reference lib="deno.worker" />
/**
 * Assesses mutants, one at a time, in a thread of its own.
 *
 * @module
 */
import { assess } from "./assess.ts";
import type { Mutant } from "./mutant.ts";

self.addEventListener("message", async (event: MessageEvent<Mutant>) => {
  self.postMessage(await assess(event.data));
});
