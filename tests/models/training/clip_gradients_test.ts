import assert from "node:assert/strict";
import { clipGradients } from "../../../models/training/clip_gradients.ts";

const short = () => [Float32Array.of(1, -2), Float32Array.of(2)];

Deno.test("clipGradients: one norm over all arrays, the direction kept", () => {
  const gradients = short();
  clipGradients(gradients, 1.5);
  assert.deepEqual(gradients, [Float32Array.of(0.5, -1), Float32Array.of(1)]);
});

Deno.test("clipGradients: what is short enough, or has no length, stays", () => {
  for (const longest of [3, 100, Infinity]) {
    const gradients = short();
    clipGradients(gradients, longest);
    assert.deepEqual(gradients, short());
  }
  const none = [new Float32Array(2)];
  clipGradients(none, 1);
  assert.deepEqual(none, [new Float32Array(2)]);
});
