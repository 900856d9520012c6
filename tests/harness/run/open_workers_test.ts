import assert from "node:assert/strict";
import { plugins } from "../../../harness/plan/cards.ts";
import { openWorkers } from "../../../harness/run/open_workers.ts";
import type { StartStep } from "../../../harness/cell/steps.ts";
import { withStub } from "../stub.ts";

const start: StartStep = {
  kind: "start",
  backend: "wasm",
  out: "no/such/folder",
  modules: [],
};

Deno.test("openWorkers: as many as asked for, but no more than have work", async () => {
  const opened = await openWorkers({
    start,
    inline: undefined,
    most: 2,
    jobs: 9,
  });
  assert.equal(opened.workers.length, 2);
  assert.equal(opened.backend, "wasm");
  assert.equal(opened.device, "WebAssembly SIMD, 1 thread");
  for (const worker of opened.workers) worker.close();
});

Deno.test("openWorkers: the caller's objects run in this thread, one at a time", async () => {
  const { workers } = await openWorkers({
    start,
    inline: plugins,
    most: 9,
    jobs: 4,
  });
  assert.equal(workers.length, 1);
});

Deno.test("openWorkers: a number of jobs that is none is refused", async () => {
  for (const jobs of [0, 1.5, NaN]) {
    await assert.rejects(
      openWorkers({ start, inline: plugins, most: 1, jobs }),
      /expected jobs to be a positive integer/,
    );
  }
});

Deno.test("openWorkers: what keeps the first worker from starting is said", () =>
  withStub(
    navigator.gpu,
    "requestAdapter",
    () => Promise.resolve(null),
    () =>
      assert.rejects(
        openWorkers({
          start: { ...start, backend: "webgpu", modules: [] },
          inline: plugins,
          most: 1,
        }),
        /backend webgpu: no adapter was found/,
      ),
  ));
