import assert from "node:assert/strict";
import { cnn } from "../../models/architectures/cnn.ts";
import { mlp } from "../../models/architectures/mlp.ts";
import { selectBackend } from "../../models/backends.ts";
import { widestActivation } from "../../models/widest_activation.ts";

Deno.test("widestActivation: inputs and outputs count", async () => {
  await selectBackend("cpu");
  const wide = mlp({ inputs: 300, hidden: [20], outputs: 2, seed: 0 });
  assert.equal(widestActivation(wide.layers), 300);
  const shape = [8, 8, 1] as const;
  const image = cnn({
    shape,
    filters: [16, 32],
    dense: 9,
    outputs: 2,
    seed: 0,
  });
  assert.equal(widestActivation(image.layers), 8 * 8 * 32);
});
