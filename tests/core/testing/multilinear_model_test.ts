import assert from "node:assert/strict";
import fc from "fast-check";
import {
  multilinearModel,
  type Term,
} from "../../../core/testing/multilinear_model.ts";
import { assertClose } from "../../assert_close.ts";
import { centralDifferences, ownGradients } from "./central_differences.ts";

/** 5 + 2 x0 x1 − 3 x2 + x0 x1 x2; x3 does nothing. */
const model = multilinearModel(4, [
  [5, []],
  [2, [0, 1]],
  [-3, [2]],
  [1, [2, 0, 1]],
]);

const rows = {
  shape: [3, 4],
  data: Float32Array.of(1, 2, 3, 9, 0, 2, 3, 9, 0, 0, 0, 0),
};

Deno.test("multilinearModel: sums of products, by hand", async () => {
  const { data } = await model.predict(rows);
  assert.deepEqual([...data], [5 + 4 - 9 + 6, 5 - 9, 5]);
});

Deno.test("multilinearModel: derivatives leave the input itself out, also where it is 0", async () => {
  const { data } = await model.gradient(rows, new Int32Array(3));
  assert.deepEqual(
    [...data],
    [
      // 2 x1 + x1 x2, 2 x0 + x0 x2, −3 + x0 x1, 0.
      [4 + 6, 2 + 3, -3 + 2, 0],
      [4 + 6, 0, -3, 0],
      [0, 0, -3, 0],
    ].flat(),
  );
});

Deno.test("multilinearModel: no terms, no output", async () => {
  const none = multilinearModel(2, []);
  const row = { shape: [1, 2], data: Float32Array.of(3, 4) };
  assert.deepEqual([...(await none.predict(row)).data], [0]);
  assert.deepEqual(
    [...(await none.gradient(row, new Int32Array(1))).data],
    [0, 0],
  );
});

Deno.test("multilinearModel: the gradient is that of the output, on random terms", () => {
  const inputs = [0, 1, 2, 3];
  const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
  const term: fc.Arbitrary<Term> = fc.tuple(
    coordinate,
    fc.shuffledSubarray(inputs),
  );
  const point = fc.array(coordinate, { minLength: 4, maxLength: 4 });
  return fc.assert(
    fc.asyncProperty(
      fc.array(term, { maxLength: 6 }),
      point,
      async (terms, point) => {
        const model = multilinearModel(4, terms);
        // Linear in each input, so a wide step is exact but for rounding: outputs stay below 6 · 2
        // · 2.5 · 8 = 240, and 1e-16 · 240 · 10.
        assertClose(
          await ownGradients(model, [point]),
          await centralDifferences(model, [point], 0.5),
          { atol: 3e-13 },
        );
      },
    ),
    { seed: 9, numRuns: 200 },
  );
});
