import assert from "node:assert/strict";
import type { RunEvent } from "../../../harness/run/run_event.ts";
import { session } from "../../../harness/run/session.ts";

const setup = { backend: "wasm", out: "no/such/folder", modules: [] } as const;
const item = { task: { id: "xor", options: { instances: 1 } }, name: "xor" };

Deno.test("session: a worker of the backend takes the items' steps, and the site says where", async () => {
  const events: RunEvent[] = [];
  await session(setup, [item], async ({ worker, item, site, cellEnded }) => {
    const result = await worker.take({ kind: "load", task: item.task }, 60);
    assert.equal(result.status, "loaded");
    assert.equal(site.backend, "wasm");
    assert.equal(site.observed.jobs, 1);
    assert.match(site.observed.runtime, /^deno /);
    cellEnded();
  }, { jobs: 4, report: (event) => events.push(event) });
  assert.deepEqual(events.at(-1), { running: [], done: 1, total: 1 });
});

Deno.test("session: without items no worker is opened", async () => {
  await session({ ...setup, backend: "webgpu" }, [], () => {
    throw new Error("there is nothing to work on");
  }, { jobs: NaN });
});

Deno.test("session: a signal ends it", async () => {
  const signal = AbortSignal.abort();
  const work = () => Promise.reject(new Error("work began"));
  await assert.rejects(session(setup, [item], work, { signal }), {
    name: "AbortError",
  });
});
