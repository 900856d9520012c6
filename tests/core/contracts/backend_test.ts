import assert from "node:assert/strict";
import { backendNames, parseBackend } from "../../../core/contracts/backend.ts";

Deno.test("parseBackend: every name, with and without what follows a colon", () => {
  for (const name of backendNames) {
    assert.equal(parseBackend(name), name);
    assert.equal(parseBackend(`${name}:1.30.0`), name);
  }
  assert.equal(parseBackend("webgpu:software:again"), "webgpu");
});

Deno.test("parseBackend: refuses a label that names none", () => {
  for (const label of ["", ":wasm", "wasm2", "WASM:x"]) {
    assert.throws(() => parseBackend(label), {
      name: "RangeError",
      message:
        "Cannot read a backend: expected one of webgpu, tensorflow, onnx, wasm, cpu, " +
        `current value is ${label}`,
    });
  }
});
