import assert from "node:assert/strict";
import { doctor } from "../../../harness/tools/doctor.ts";
import { runtime } from "../../../harness/run/observe.ts";
import { withStub } from "../stub.ts";

const memory: Deno.SystemMemoryInfo = {
  total: 8,
  free: 0,
  available: 0,
  buffers: 0,
  cached: 0,
  swapTotal: 0,
  swapFree: 0,
};

Deno.test("doctor: examines every backend and says what each is, or why it is not there", () =>
  withStub(
    Deno,
    "systemMemoryInfo",
    () => memory,
    () =>
      withStub(
        navigator.gpu,
        "requestAdapter",
        () => Promise.resolve(null),
        async () => {
          const { backends, ...found } = await doctor();
          const [webgpu, tensorflow, onnx, wasm, cpu] = backends;
          assert.deepEqual(webgpu, {
            name: "webgpu",
            problem:
              "Cannot use backend webgpu: no adapter was found; install a Vulkan, Metal or DirectX 12 driver, or use wasm",
          });
          assert.ok(
            tensorflow!.gflops! > 0 ||
              /^Cannot use backend tensorflow: /.test(tensorflow!.problem!),
          );
          assert.ok(
            onnx!.gflops! > 0 ||
              /^Cannot use backend onnx: /.test(onnx!.problem!),
          );
          for (const { device, software, gflops } of [wasm!, cpu!]) {
            assert.ok(device && gflops! > 0);
            assert.equal(software, false);
          }
          assert.deepEqual(found, {
            runtime: runtime(),
            cores: navigator.hardwareConcurrency,
            memory: 8,
            auto: tensorflow!.problem ? "wasm" : "tensorflow",
          });
        },
      ),
  ));
