import assert from "node:assert/strict";
import { rooms } from "../../harness/cards.ts";
import { openLanes } from "../../harness/open_lanes.ts";
import type { StartStep } from "../../harness/steps.ts";

const start: StartStep = {
  kind: "start",
  backend: "wasm",
  out: "no/such/folder",
  modules: [],
};

Deno.test("openLanes: as many as asked for, but no more than have work", async () => {
  const opened = await openLanes({
    start,
    inline: undefined,
    most: 2,
    jobs: 9,
  });
  assert.equal(opened.lanes.length, 2);
  assert.equal(opened.backend, "wasm");
  assert.equal(opened.device, "WebAssembly SIMD, 1 thread");
  for (const lane of opened.lanes) lane.close();
});

Deno.test("openLanes: the caller's objects run in this thread, one at a time", async () => {
  const { lanes } = await openLanes({ start, inline: rooms, most: 9, jobs: 4 });
  assert.equal(lanes.length, 1);
});

Deno.test("openLanes: a number of jobs that is none is refused", async () => {
  for (const jobs of [0, 1.5, NaN]) {
    await assert.rejects(
      openLanes({ start, inline: rooms, most: 1, jobs }),
      /expected jobs to be a positive integer/,
    );
  }
});

Deno.test("openLanes: what keeps the first lane from starting is said", async () => {
  const url = new URL("no_such_module.ts", import.meta.url).href;
  await assert.rejects(
    openLanes({
      start: { ...start, modules: [url] },
      inline: undefined,
      most: 1,
    }),
    /no_such_module/,
  );
});
