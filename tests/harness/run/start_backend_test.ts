import assert from "node:assert/strict";
import { startBackend } from "../../../harness/run/start_backend.ts";
import type { StartStep } from "../../../harness/cell/steps.ts";

const start: StartStep = {
  kind: "start",
  backend: "wasm",
  out: "no/such/folder",
  modules: [],
};

Deno.test("startBackend: says what computes", async () => {
  const device = "WebAssembly SIMD, 1 thread";
  assert.deepEqual(await startBackend(start), {
    status: "started",
    backend: "wasm",
    device,
  });
});

Deno.test("startBackend: a backend that is not there ends the run with the reason", async () => {
  const missing = await startBackend({ ...start, backend: "tensorflow" });
  assert.ok(missing.status === "failed" && missing.fatal);
  assert.match(missing.error, /tensorflow/);
});
