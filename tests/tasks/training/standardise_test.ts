import assert from "node:assert/strict";
import { standardise } from "../../../tasks/training/standardise.ts";

const inputs = { shape: [3, 2], data: new Float32Array([1, 5, 3, 6, 7, 5]) };

Deno.test("standardise: mean 0 and variance 1 over the training rows, the others likewise", () => {
  const { data } = standardise(inputs, new Int32Array([0, 1]));
  assert.deepEqual([...data], [-1, -1, 1, 1, 5, -1]);
});

Deno.test("standardise: an input that does not vary is refused", () => {
  assert.throws(
    () => standardise(inputs, new Int32Array([0, 2])),
    /Cannot standardise: every input must vary .* input 1/,
  );
});
