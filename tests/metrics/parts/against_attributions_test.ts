import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scene } from "../../../core/testing/scene.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { againstAttributions } from "../../../metrics/parts/against_attributions.ts";

const { subject, context } = scene({
  model: linearModel([1, 1, 1]),
  inputs: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
  attributions: [[1, 2, 3], [4, 5, 6], [NaN, 0, 0]],
});

Deno.test("againstAttributions: unit scores of the explanation first, of the same instance; NaN stays", () => {
  const units = {
    offsets: Int32Array.of(0, 2, 3),
    positions: Int32Array.of(0, 1, 2),
  };
  const other = toyRows([[3, 1, 9], [1, 1, 7], [0, 0, 0]]);
  const pairs: number[][] = [];
  const scores = againstAttributions(
    subject,
    other,
    { ...context, units },
    (a, b) => pairs.push([...a, ...b]),
  );
  assert.deepEqual(pairs, [[1.5, 3, 2, 9], [4.5, 6, 1, 7]]);
  assert.deepEqual([...scores], [1, 2, NaN]);
});

Deno.test("againstAttributions: attributions of another shape are refused", () => {
  assert.throws(
    () => againstAttributions(subject, toyRows([[1]]), context, () => 0),
    RangeError,
  );
});
