import assert from "node:assert/strict";
import { getBackend, setBackend } from "@tensorflow/tfjs-core";
import { activeBackend } from "../../models/active_backend.ts";
import { selectBackend } from "../../models/backends.ts";

Deno.test("activeBackend: notices another backend and takes the first again", async () => {
  await selectBackend("cpu");
  await selectBackend("wasm");
  const backend = activeBackend();
  assert.ok(backend.isActive());
  await setBackend("cpu");
  assert.ok(!backend.isActive());
  await backend.restore();
  assert.equal(getBackend(), "wasm");
  assert.ok(backend.isActive());
});
