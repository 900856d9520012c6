import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { customLayers } from "../../../models/custom/custom_layers.ts";
import { readTfjs } from "../../../models/custom/read_tfjs.ts";
import { assertClose } from "../../assert_close.ts";
import { layersFiles, reading } from "./files.ts";

await selectBackend("cpu");

type End = Parameters<typeof layersFiles>[1];

async function open(
  outputs: number,
  end: End,
  head: "logit" | "probability" | "value",
) {
  const read = reading(await layersFiles(outputs, end));
  const files = await readTfjs("model.json", read);
  return (await customLayers("a.json", files, head)).model;
}

const row = { shape: [1, 2], data: new Float32Array([-1, -2]) };
// Kernels −1 … −0.375 and 0.125 … 0.75, biases −0.25 … 0 and 0.875, 1, by hand.
const hidden = [1 + 1.25 - 0.25, 0.875 + 1 - 0.125, 0.75 + 0.75 + 0];
const logits = [
  0.125 * hidden[0]! + 0.375 * hidden[1]! + 0.625 * hidden[2]! + 0.875,
  0.25 * hidden[0]! + 0.5 * hidden[1]! + 0.75 * hidden[2]! + 1,
];

Deno.test("customLayers: a softmax is taken off for logits, and formed in float64 for probabilities", async () => {
  const scores = await open(2, "softmax", "logit");
  assertClose((await scores.predict(row)).data, logits, { rtol: 1e-6 });
  const share = 1 / (1 + Math.exp(logits[1]! - logits[0]!));
  const model = await open(2, "softmax", "probability");
  assertClose((await model.predict(row)).data, [share, 1 - share], {
    rtol: 1e-6,
  });
  assert.ok(model.gradient && model.layers && model.randomised);
  assert.equal(model.layers().nodes.length > 0, true);
});

Deno.test("customLayers: one sigmoid likewise; several are no probabilities of classes", async () => {
  const model = await open(1, "sigmoid", "probability");
  const { data } = await model.predict(row);
  assert.ok(data[1]! > 0 && data[1]! < 1);
  assertClose([data[0]! + data[1]!], [1], { rtol: 1e-12 });
  const value = await open(1, "linear", "value");
  assert.equal(value.outputs, 1);
  assert.equal((await open(2, "sigmoid", "logit")).outputs, 2);
  await assert.rejects(
    open(2, "sigmoid", "probability"),
    /Cannot use a\.json: expected one output, .* sigmoids of 2 outputs; say head=logit/,
  );
});

Deno.test("customLayers: another activation at the end is refused by name", async () => {
  await assert.rejects(
    open(2, "relu", "logit"),
    /Cannot use a\.json: .* last layer must be linear, current value is relu/,
  );
  await assert.rejects(open(1, "sigmoid", "value"), /current value is sigmoid/);
});
