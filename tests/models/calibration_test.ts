import { memory } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { calibration } from "../../models/calibration.ts";

Deno.test("calibration: operations over the median of five times, the first left out", async () => {
  await selectBackend("wasm");
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
});
