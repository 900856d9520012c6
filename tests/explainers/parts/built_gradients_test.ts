import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { builtGradients } from "../../../explainers/parts/built_gradients.ts";
import { twoOutputs } from "../two_outputs.ts";

Deno.test("builtGradients: every sample once, in order, with its instance's target", async () => {
  const { gradient } = twoOutputs([linearModel([1, 2]), linearModel([3, 4])]);
  const batch = {
    ...toyBatch([[0, 0], [0, 0]]),
    targets: new Int32Array([1, 0]),
  };
  const built: number[][] = [];
  const taken: number[][] = [];
  await builtGradients(
    gradient,
    batch,
    3,
    (row, k) => built.push([row, k]),
    (row, k, gradients) => taken.push([row, k, ...gradients]),
  );
  const places = [0, 1].flatMap((row) => [0, 1, 2].map((k) => [row, k]));
  assert.deepEqual(built, places);
  assert.deepEqual(
    taken,
    places.map(([row, k]) => [row, k, ...(row === 0 ? [3, 4] : [1, 2])]),
  );
});

Deno.test("builtGradients: 2¹² inputs and 2¹⁰ + 1 samples go in two pieces", async () => {
  const size = 2 ** 12;
  const asked: number[] = [];
  const seen: number[] = [];
  await builtGradients(
    (inputs) => {
      asked.push(inputs.shape[0]!);
      return Promise.resolve(inputs);
    },
    toyBatch([Array<number>(size).fill(0)]),
    2 ** 10 + 1,
    (_row, k, data) => data[0] = k,
    (_row, k, gradients) => seen.push(gradients[0]! - k),
  );
  assert.deepEqual(asked, [2 ** 10, 1]);
  assert.deepEqual(seen, Array<number>(2 ** 10 + 1).fill(0));
});
