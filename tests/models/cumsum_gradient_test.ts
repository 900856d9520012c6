import { cumsum } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { cumsumGradient } from "../../models/cumsum_gradient.ts";
import { backends } from "../backends/backends.ts";
import { checkLinearSlopes } from "./linear_slopes.ts";

for (const backend of backends) {
  Deno.test(`cumsumGradient: ${backend}: slopes are what each value does, along every axis, either way`, async () => {
    await selectBackend(backend);
    for (const axis of [0, 1, 2]) {
      for (const exclusive of [true, false]) {
        for (const reverse of [true, false]) {
          await checkLinearSlopes(
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
