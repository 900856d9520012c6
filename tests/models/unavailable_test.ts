import assert from "node:assert/strict";
import { unavailable } from "../../models/unavailable.ts";

Deno.test("unavailable: names the backend, the reason and the way out", () => {
  const error = unavailable("onnx", "it is not installed", "use wasm");
  assert.ok(error instanceof Error);
  assert.equal(
    error.message,
    "Cannot use backend onnx: it is not installed; use wasm",
  );
});
