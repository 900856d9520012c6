import { env } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { isSoftware, selectBackend } from "../../models/backends.ts";
import { backends } from "../backends/backends.ts";

Deno.test("selectBackend: wasm and cpu are there by name", async () => {
  const wasm = await selectBackend("wasm");
  assert.deepEqual([wasm.name, wasm.label, wasm.software], [
    "wasm",
    "wasm",
    false,
  ]);
  assert.equal((await selectBackend("cpu")).label, "cpu");
});

Deno.test("selectBackend: auto never takes a software adapter", async () => {
  const adapter = await navigator.gpu?.requestAdapter();
  const { name } = await selectBackend("auto");
  if (!adapter || isSoftware(adapter.info)) assert.equal(name, "wasm");
  else assert.equal(name, "webgpu");
});

Deno.test({
  name: "selectBackend: webgpu by name says when it is software",
  ignore: !backends.includes("webgpu"),
  async fn() {
    const adapter = await navigator.gpu.requestAdapter();
    const backend = await selectBackend("webgpu");
    const software = isSoftware(adapter!.info);
    assert.equal(backend.software, software);
    assert.equal(backend.label, software ? "webgpu:software" : "webgpu");
    assert.equal(env().get("WEBGPU_CPU_FORWARD"), false);
  },
});

Deno.test("isSoftware: by the adapter's word or by name", () => {
  assert.ok(isSoftware({ isFallbackAdapter: true }));
  assert.ok(isSoftware({ description: "llvmpipe (LLVM 15.0.6, 256 bits)" }));
  assert.ok(isSoftware({ vendor: "google", architecture: "SwiftShader" }));
  assert.ok(!isSoftware({ vendor: "nvidia", description: "NVIDIA H100" }));
});

Deno.test("selectBackend: what is not there is named with reason and fix", async () => {
  await assert.rejects(
    selectBackend("tensorflow"),
    /Cannot use backend tensorflow: .*(not|neither|missing).*; add "npm:@tensorflow\/tfjs-node"/,
  );
  await assert.rejects(
    selectBackend("metal" as "cpu"),
    /Cannot use backend metal: there is no such backend; use auto, webgpu/,
  );
});

Deno.test("selectBackend: webgpu without an adapter is an error", async () => {
  const { gpu } = navigator;
  Object.defineProperty(navigator, "gpu", {
    value: { requestAdapter: () => Promise.resolve(null) },
    configurable: true,
  });
  try {
    await assert.rejects(
      selectBackend("webgpu"),
      /Cannot use backend webgpu: no adapter was found; install a Vulkan/,
    );
    assert.equal((await selectBackend("auto")).name, "wasm");
  } finally {
    Object.defineProperty(navigator, "gpu", { value: gpu, configurable: true });
  }
});
