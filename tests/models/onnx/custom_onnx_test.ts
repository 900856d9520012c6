import assert from "node:assert/strict";
import { looksLikeProbabilities } from "../../../models/custom/black_box.ts";
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

Deno.test(
  "ownOnnx: an initialiser that is not finite is refused by name",
  { ignore },
  async () => {
    const at = (value: number) => {
      const kernel = new Float32Array([1, 2, value, 4]);
      const layer = { kind: "dense", kernel, width: 2, relu: true } as const;
      const bytes = Uint8Array.from(stackModel([layer], [2]));
      return customOnnx("a.onnx", bytes, sample, "logit");
    };
    await at(3);
    await assert.rejects(at(NaN), {
      name: "RangeError",
      message:
        'Cannot use a.onnx: expected finite weights, current value is NaN at 2 of "k0"',
    });
  },
);

Deno.test(
  "ownOnnx: the probabilities of a forest may round to more than 1",
  { ignore },
  async () => {
    const forest = await Deno.readFile("tests/fixtures/onnx/rf3.onnx");
    const text = await Deno.readTextFile("tests/fixtures/onnx/d3.csv");
    const rows = text.trim().split("\n").slice(1).map((line) =>
      line.split(",").map(Number).slice(0, 4)
    );
    const inputs = {
      shape: [rows.length, 4],
      data: Float32Array.from(rows.flat()),
    };
    const first = { shape: [1, 4], data: inputs.data.slice(0, 4) };
    const outputs = async (head: "logit" | "probability") => {
      const model = await customOnnx("rf3.onnx", forest, first, head);
      return await model.predict(inputs);
    };
    const raw = await outputs("logit");
    assert.ok(raw.data.some((value) => value > 1));
    assert.ok(looksLikeProbabilities(raw));
    const { data } = await outputs("probability");
    assert.ok(data.every((value) => value >= 0 && value <= 1));
  },
);
