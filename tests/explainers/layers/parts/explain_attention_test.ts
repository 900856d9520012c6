import { expandDims, tensor2d, tensor3d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import {
  classToken,
  explainAttention,
  throughTokens,
} from "../../../../explainers/layers/parts/explain_attention.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { attentive, identity, uniform } from "../../attentive.ts";
import { grouped } from "../../grouped.ts";

await selectBackend("cpu");

const batch = {
  inputs: { shape: [1, 2, 2, 1], data: new Float32Array(4) },
  targets: new Int32Array(1),
  instances: new Int32Array(1),
};

Deno.test("explainAttention: drops the class token, and adds up over units", async () => {
  const explain = explainAttention(
    attentive([[uniform], [identity]]),
    grouped([[0, 3], [1], [2]]),
    (_graph, _trace, _targets, layers) => {
      assert.deepEqual(layers, [1, 2]);
      return tensor2d([[9, 1, 2, 3, 4], [0, 0, 0, 0, 0]]);
    },
  );
  const { attributions } = await explain(batch);
  assert.deepEqual([...attributions.data], [5, 2, 3, 5]);
});

Deno.test("classToken, throughTokens: the first row of a product", async () => {
  const matrix = tensor3d([[[1, 2], [3, 4]]]);
  const first = classToken(expandDims(matrix, 1));
  assert.deepEqual(await throughTokens(first, matrix).array(), [[1, 2]]);
  assert.deepEqual(
    await throughTokens(tensor2d([[10, 1]]), matrix).array(),
    [[13, 24]],
  );
});
