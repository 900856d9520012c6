import assert from "node:assert/strict";
import { add, mul } from "@tensorflow/tfjs-core";
import { selectBackend } from "../../../models/backends.ts";
import { tapeGradients } from "../../../models/gradients/tape_gradients.ts";

await selectBackend("cpu");

Deno.test("tapeSlopes: the chain rule with a seed that looks at the logits", async () => {
  // z = 3 x, seed = z + 1: the slope is (3 x + 1) · 3.
  const gradientsOf = tapeGradients((x) => mul(x, 3));
  const [logits, gradients] = gradientsOf(
    { shape: [2, 1], data: new Float32Array([2, -1]) },
    (z) => add(z, 1),
  );
  assert.deepEqual([...await logits.data()], [6, -3]);
  assert.deepEqual([...await gradients.data()], [21, -6]);
});
