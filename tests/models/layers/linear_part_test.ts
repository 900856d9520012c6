import { mul, tensor1d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { linearPart } from "../../../models/layers/linear_part.ts";

Deno.test("linearPart: given weights replace the layer's own, and its bias", async () => {
  await selectBackend("cpu");
  let kernel = tensor1d([2, 3]);
  const part = linearPart({
    kind: "scale",
    shape: [2],
    weights: () => ({ kernel, bias: tensor1d([10, 20]) }),
    forward: mul,
    backward: mul,
  });
  const x = tensor1d([1, -1]);
  assert.deepEqual(await part.apply([x]).array(), [12, 17]);
  assert.deepEqual(await part.apply([x], { kernel }).array(), [2, -3]);
  assert.deepEqual(await part.pull([x], x, x)[0]!.array(), [2, -3]);
  const other = { kernel: tensor1d([5, 7]) };
  assert.deepEqual(await part.apply([x], other).array(), [5, -7]);
  assert.deepEqual(await part.pull([x], x, x, other)[0]!.array(), [5, -7]);
  kernel = tensor1d([0, 1]);
  assert.deepEqual(await part.apply([x]).array(), [10, 19]);
});

Deno.test("linearPart: weights without the kernel that a layer has are refused", async () => {
  await selectBackend("cpu");
  const one = tensor1d([1]);
  const part = linearPart({
    kind: "scale",
    shape: [1],
    weights: () => ({ kernel: one }),
    forward: mul,
    backward: mul,
  });
  const message =
    /Cannot run a scale layer: weights must have a kernel, current value is undefined/;
  assert.throws(() => part.apply([one], {}), message);
  assert.throws(() => part.pull([one], one, one, { bias: one }), message);
});

Deno.test("linearPart: a layer without constants runs with none", async () => {
  await selectBackend("cpu");
  const part = linearPart({
    kind: "twice",
    shape: [1],
    forward: (x) => mul(2, x),
    backward: (x) => mul(2, x),
  });
  const x = tensor1d([3]);
  assert.equal("weights" in part, false);
  assert.deepEqual(await part.apply([x]).array(), [6]);
  assert.deepEqual(await part.pull([x], x, x, {})[0]!.array(), [6]);
});
