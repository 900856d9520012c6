import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import {
  currentOnnx,
  loadOnnx,
  type OnnxRuntime,
  useOnnx,
} from "../../../models/onnx/runtime.ts";

const name = "onnxruntime-node";
const installed = await import(name).then(
  () => true,
  () => false,
);

Deno.test({
  name:
    "selectBackend: onnx where it is not installed is an error, and the backend before stays",
  ignore: installed,
  async fn() {
    await selectBackend("wasm");
    await assert.rejects(
      selectBackend("onnx"),
      /^Error: Cannot use backend onnx: onnxruntime-node is not installed; run deno add npm:onnxruntime-node@1\.30\.0 .* --allow-ffi=node_modules.*, or use wasm$/,
    );
    assert.equal(currentOnnx(), undefined);
  },
});

Deno.test("loadOnnx: what stands in the way is named", async () => {
  const denied = new Error('Requires ffi access to "binding.node"');
  await assert.rejects(
    loadOnnx(() => Promise.reject(denied)),
    /onnxruntime-node cannot be loaded \(Requires ffi access to "binding\.node"\); .*--allow-ffi/,
  );
});

Deno.test("loadOnnx: the first that is found is kept, and selectBackend turns it on and off", async () => {
  const runtime: OnnxRuntime = {
    env: { versions: { node: "0.1.2" } },
    Tensor: class {},
    InferenceSession: { create: () => Promise.reject(new Error("unused")) },
  };
  assert.equal(
    await loadOnnx(() => Promise.resolve({ default: runtime })),
    runtime,
  );
  assert.equal(await loadOnnx(() => Promise.reject(new Error())), runtime);
  const { name, label, device, software } = await selectBackend("onnx");
  assert.deepEqual([name, label, software], ["onnx", "onnx:0.1.2", false]);
  assert.match(device, /onnxruntime-node 0\.1\.2, 1 thread; else WebAssembly/);
  assert.equal(currentOnnx(), runtime);
  // What cannot be had leaves the current backend as it is.
  await assert.rejects(selectBackend("metal" as "cpu"));
  assert.equal(currentOnnx(), runtime);
  await selectBackend("wasm");
  assert.equal(currentOnnx(), undefined);
  useOnnx(runtime);
  assert.notEqual((await selectBackend("auto")).name, "onnx");
  assert.equal(currentOnnx(), undefined);
});
