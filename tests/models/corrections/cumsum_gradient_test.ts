import { cumsum } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { cumsumGradient } from "../../../models/corrections/cumsum_gradient.ts";
import { backends } from "../../backends/backends.ts";
import { checkLinearGradients } from "../gradients/linear_gradients.ts";

for (const backend of backends) {
  Deno.test(`cumsumGradient: ${backend}: gradients are what each value does, along every axis, either way`, async () => {
    await selectBackend(backend);
    for (const axis of [0, 1, 2]) {
      for (const exclusive of [true, false]) {
        for (const reverse of [true, false]) {
          await checkLinearGradients(
            (x) => cumsum(x, axis, exclusive, reverse),
            [4, 4, 2],
          );
        }
      }
    }
  });
}

Deno.test("cumsumGradient: stands for the op Cumsum", () => {
  assert.equal(cumsumGradient.kernelName, "Cumsum");
});
