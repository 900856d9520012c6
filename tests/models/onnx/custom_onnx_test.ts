import assert from "node:assert/strict";
import { customOnnx } from "../../../models/onnx/custom_onnx.ts";
import { stackModel } from "../../../models/onnx/stack_model.ts";
import { onnx } from "../../backends/onnx.ts";
import { everyCut } from "../../core/formats/damage.ts";

const ignore = !onnx;
const bytes = Uint8Array.from(stackModel([{
  kind: "dense",
  kernel: new Float32Array([1, 2, 3, 4]),
  bias: new Float32Array([0, 10]),
  width: 2,
  relu: false,
}], [2]));
const sample = { shape: [1, 2], data: new Float32Array([1, 1]) };

Deno.test(
  "customOnnx: outputs of rows, and nothing but outputs",
  { ignore },
  async () => {
    const model = await customOnnx("a.onnx", bytes, sample, "logit");
    const rows = { shape: [2, 2], data: new Float32Array([1, 1, -1, 2]) };
    const { shape, data } = await model.predict(rows);
    assert.deepEqual([shape, [...data]], [[2, 2], [4, 16, 5, 16]]);
    assert.equal(model.gradient, undefined);
  },
);

Deno.test(
  "customOnnx: rows that do not fit are refused by name",
  { ignore },
  async () => {
    const wide = { shape: [1, 3], data: new Float32Array(3) };
    await assert.rejects(
      customOnnx("a.onnx", bytes, wide, "logit"),
      /Cannot use a\.onnx: expected a model that takes rows of shape \[3\]/,
    );
  },
);

Deno.test(
  "customOnnx: a file that is cut is refused by name",
  { ignore },
  async () => {
    // Cut behind the last field, what is left may be a model without an output; it is refused as
    // well.
    await everyCut(
      bytes,
      (cut) => customOnnx("a.onnx", cut, sample, "logit"),
      /Cannot use a\.onnx: expected/,
    );
  },
);
