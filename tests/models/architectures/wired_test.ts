import assert from "node:assert/strict";
import { memory } from "@tensorflow/tfjs-core";
import { wired } from "../../../models/architectures/wired.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";

const floats = (...values: number[]) => Float32Array.from(values);

Deno.test("wired: |x0 − x1| + 1 by four weights and two, and nothing is left behind", async () => {
  await selectBackend("cpu");
  const before = memory().numTensors;
  const { network, sha256 } = await wired(2, [
    { kernel: floats(1, -1, -1, 1), bias: floats(0, 0) },
    { kernel: floats(1, 1), bias: floats(1) },
  ]);
  const { data } = await tfjsModel(network, "logit").predict({
    shape: [2, 2],
    data: floats(3, 1, 1, 5),
  });
  assert.deepEqual([...data], [3, 5]);
  assert.match(sha256, /^[0-9a-f]{64}$/);
  network.dispose();
  assert.equal(memory().numTensors, before);
});

Deno.test("wired: the digest tells weights apart", async () => {
  await selectBackend("cpu");
  const digest = async (weight: number) =>
    (await wired(1, [{ kernel: floats(weight), bias: floats(0) }])).sha256;
  assert.equal(await digest(1), await digest(1));
  assert.notEqual(await digest(1), await digest(2));
});

Deno.test("wired: a kernel that does not fit is refused", async () => {
  await selectBackend("cpu");
  await assert.rejects(
    wired(2, [{ kernel: floats(1), bias: floats(0) }]),
    /layer 0: its kernel must hold 2 × 1 weights, current value is 1/,
  );
});
