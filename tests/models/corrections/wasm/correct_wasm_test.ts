import { getKernel, maxPool3d, type Tensor5D } from "@tensorflow/tfjs-core";
import { tensor5d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../../models/backends.ts";
import { correctWasm } from "../../../../models/corrections/wasm/correct_wasm.ts";

Deno.test("correctWasm: once is enough", async () => {
  await selectBackend("wasm");
  const names = ["MaxPoolGrad", "BatchMatMul", "_FusedMatMul", "Einsum"];
  const kernels = names.map((name) => getKernel(name, "wasm"));
  correctWasm();
  assert.deepEqual(names.map((name) => getKernel(name, "wasm")), kernels);
  assert.ok(kernels.every((kernel) => kernel !== undefined));
});

Deno.test("correctWasm: the largest of negative values is negative in three dimensions too", async () => {
  await selectBackend("wasm");
  const volume = tensor5d([-8, -7, -6, -5, -4, -3, -2, -1], [1, 2, 2, 2, 1]);
  const pooled = maxPool3d(volume as Tensor5D, 2, 2, "valid");
  assert.deepEqual([...await pooled.data()], [-1]);
});
