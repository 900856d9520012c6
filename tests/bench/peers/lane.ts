/// <reference lib="deno.worker" />
/**
 * One core of our side: a worker that is named after its backend and explains what it is told.
 *
 * @module
 */
import type { BackendName } from "../../../core/contracts/backend.ts";
import { selectBackend } from "../../../models/backends.ts";
import { makeOurs, type OursName } from "./ours.ts";

await selectBackend(self.name as BackendName);
const ours = await makeOurs();

self.onmessage = async (
  { data: { name, from, to, seed } }: MessageEvent<
    { name: OursName; from: number; to: number; seed: number }
  >,
) => {
  const start = performance.now();
  const values = await ours(name)(from, to, seed);
  self.postMessage({ seconds: (performance.now() - start) / 1000, values });
};

self.postMessage("ready");
