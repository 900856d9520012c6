import { memory } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { calibration } from "../../models/calibration.ts";
import { onnx } from "../backends/onnx.ts";

for (const backend of onnx ? ["wasm", "onnx"] as const : ["wasm"] as const) {
  Deno.test(`calibration: ${backend}: operations over the median of five times, the first left out`, async () => {
    await selectBackend(backend);
    const durations = [1000, 1, 2, 4, 8, 16];
    let now = 0;
    let calls = 0;
    const before = memory().numTensors;
    const speed = await calibration(() => {
      if (calls++ % 2 === 1) now += durations[(calls >> 1) - 1]!;
      return now;
    });
    assert.equal(speed, 2 * 1024 ** 3 / 4e6);
    assert.equal(memory().numTensors, before);
    calls = 0;
    const half = await calibration(() => calls++, 512);
    assert.equal(half, 2 * 512 ** 3 / 1e6);
  });
}
