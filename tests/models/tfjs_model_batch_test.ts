import assert from "node:assert/strict";
import { sliceRows } from "../../core/contracts/nd_array.ts";
import { selectBackend } from "../../models/backends.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { backendsAndOnnx } from "../backends/onnx.ts";
import { networks } from "./networks.ts";
import { normals } from "./normals.ts";

for (const backend of backendsAndOnnx) {
  for (const [name, build] of Object.entries(networks)) {
    Deno.test(`tfjsModel: ${backend}, ${name}: answers do not depend on the batch, bit by bit`, async () => {
      await selectBackend(backend);
      const model = tfjsModel(build(), "probability");
      const rows = backend === "wasm" ? 301 : 24;
      const inputs = normals([rows, ...model.inputShape]);
      const targets = targetsOf(rows, model.outputs);
      const outputs = await model.predict(inputs);
      const gradients = await model.gradient(inputs, targets);
      for (const batch of [1, 3, 16, rows - 1]) {
        for (let start = 0; start < Math.min(24, rows); start += batch) {
          const end = Math.min(rows, start + batch);
          const part = sliceRows(inputs, start, end);
          assert.deepEqual(
            (await model.predict(part)).data,
            sliceRows(outputs, start, end).data,
          );
          assert.deepEqual(
            (await model.gradient(part, targets.subarray(start, end))).data,
            sliceRows(gradients, start, end).data,
          );
        }
      }
    });
  }
}

function targetsOf(rows: number, outputs: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row % outputs);
}
