import { tensor2d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import {
  mixesInputs,
  ofSign,
  signedPass,
  signedReturn,
  signedSums,
} from "../../../../explainers/layers/parts/signed_sums.ts";
import { selectBackend } from "../../../../models/backends.ts";
import {
  averaged,
  dense,
  rectified,
  reshaped,
  scaled,
} from "../../toy_nodes.ts";

await selectBackend("cpu");

const node = dense(0, [[1, -2], [3, 4]], [100, 100]);
const values = tensor2d([[2, -1]]);

Deno.test("signedSums: contributions of either sign, without the bias", async () => {
  const { positive, negative } = signedSums(node, values);
  assert.deepEqual(await positive.array(), [[2, 0]]);
  assert.deepEqual(await negative.array(), [[-3, -8]]);
  const mean = signedSums(averaged(0, 2), values);
  assert.deepEqual(await mean.positive.array(), [[1]]);
  assert.deepEqual(await mean.negative.array(), [[-0.5]]);
});

Deno.test("signedPass: negative weights turn parts around", async () => {
  const parts = {
    positive: tensor2d([[5, 5]]),
    negative: tensor2d([[-1, -2]]),
  };
  const { positive, negative } = signedPass(scaled(0, [2, -1], [9, 9]), parts);
  assert.deepEqual(await positive.array(), [[10, 2]]);
  assert.deepEqual(await negative.array(), [[-2, -5]]);
});

Deno.test("signedReturn: is the transpose of signedPass", async () => {
  const up = {
    positive: tensor2d([[1, 10]]),
    negative: tensor2d([[100, 1000]]),
  };
  const back = signedReturn(node, [values], values, up);
  // Positive values: 1·1 − 2·1000 and 3·1 + 4·10; negative ones: 1·100 − 2·10 and 3·100 + 4·1000.
  assert.deepEqual(await back.positive.array(), [[-1999, 43]]);
  assert.deepEqual(await back.negative.array(), [[80, 4300]]);
});

Deno.test("ofSign: the message of each value's sign, half of both at 0", async () => {
  const parts = {
    positive: tensor2d([[1, 1, 1]]),
    negative: tensor2d([[5, 5, 5]]),
  };
  const chosen = ofSign(parts, tensor2d([[2, -2, 0]]));
  assert.deepEqual(await chosen.array(), [[1, 5, 3]]);
});

Deno.test("mixesInputs: dense layers, not scales, shapes or activations", () => {
  const nodes = [
    node,
    scaled(0, [1], [1]),
    reshaped(0, [1], [1]),
    rectified(0, 1),
  ];
  assert.deepEqual(nodes.map(mixesInputs), [true, false, false, false]);
});
