import { asinh, getKernel, tensor1d, tidy } from "@tensorflow/tfjs-core";

import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { replaceKernel } from "../../../models/corrections/replace_kernel.ts";

Deno.test("replaceKernel: the new kernel is asked, may ask the old one, and can be taken back", async () => {
  await selectBackend("cpu");
  const { kernelFunc } = getKernel("Asinh", "cpu");
  let calls = 0;
  replaceKernel("Asinh", "cpu", (original) => (options) => {
    calls++;
    return original(options);
  });
  const values = tidy(() => asinh(tensor1d([0])));
  assert.deepEqual([calls, ...await values.data()], [1, 0]);
  replaceKernel("Asinh", "cpu", () => kernelFunc);
  assert.equal(getKernel("Asinh", "cpu").kernelFunc, kernelFunc);
});
