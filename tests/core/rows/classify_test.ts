import assert from "node:assert/strict";
import type { Head, Model } from "../../../core/contracts/model.ts";
import { classify, labelsOf } from "../../../core/rows/classify.ts";

function fixed(outputs: number, values: number[], head: Head): Model {
  const rows = values.length / outputs;
  return {
    inputShape: [1],
    outputs,
    head,
    predict: () =>
      Promise.resolve({
        shape: [rows, outputs],
        data: new Float64Array(values),
      }),
  };
}

Deno.test("classify: one output is cut at its head's ½", async () => {
  const rows = { shape: [3, 1], data: new Float32Array(3) };
  const label = async (head: Head) => [
    ...await classify(fixed(1, [-0.1, 0.4, 0.6], head), rows),
  ];
  assert.deepEqual(await label("logit"), [0, 1, 1]);
  assert.deepEqual(await label("probability"), [0, 0, 1]);
});

Deno.test("classify: the largest of several outputs", async () => {
  const rows = { shape: [2, 1], data: new Float32Array(2) };
  const model = fixed(3, [-3, -1, -2, 5, 4, 6], "logit");
  assert.deepEqual([...await classify(model, rows)], [1, 2]);
});

Deno.test("labelsOf: the same from outputs that are known", () => {
  const probability = { outputs: 1, head: "shifted_probability" } as const;
  assert.deepEqual(
    [...labelsOf(probability, Float64Array.of(-0.6, -0.5, -0.4))],
    [0, 0, 1],
  );
  assert.deepEqual(
    [...labelsOf({ outputs: 2, head: "value" }, Float64Array.of(1, 2, 4, 3))],
    [1, 0],
  );
});
