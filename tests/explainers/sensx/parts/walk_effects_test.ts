import assert from "node:assert/strict";
import type { Walks } from "../../../../core/contracts/queries.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { walkEffects } from "../../../../explainers/sensx/parts/walk_effects.ts";
import { grouped } from "../../grouped.ts";

const product = multilinearModel(2, [[1, [0, 1]]]);
const walks: Walks = {
  kind: "walks",
  starts: toyRows([[2, 3], [1, 1]]),
  targets: new Int32Array(2),
  ends: toyRows([[4, 4], [1, 5]]),
  from: new Int32Array([0, 0, 1]),
  to: new Int32Array([0, 0, 1]),
  orders: new Int32Array([0, 1, 1, 0, 0, 1]),
};

Deno.test("walkEffects: by unit, along each walk's own order", async () => {
  // (2,3) → (4,3) → (4,4): 6 12 16; (2,3) → (2,4) → (4,4): 6 8 16; (1,1) → (1,1) → (1,5): 1 1 5.
  const { sizes } = await walkEffects(product, walks, [6, 1], false);
  assert.deepEqual([...sizes], [6, 4, 8, 2, 0, 4]);
  const { sizes: gradients } = await walkEffects(product, walks, [6, 1], true);
  assert.deepEqual([...gradients], [3, 4, 4, 2, 0, 1]);
});

Deno.test("walkEffects: a unit of several inputs is divided by the Euclidean length of its step", async () => {
  const { sizes } = await walkEffects(
    linearModel([1, 10, 100]),
    {
      ...walks,
      starts: toyRows([[0, 0, 0]]),
      targets: new Int32Array(1),
      ends: toyRows([[3, 1, 4]]),
      from: new Int32Array(1),
      to: new Int32Array(1),
      orders: new Int32Array([1, 0]),
      units: grouped([[0, 2], [1]]),
    },
    [0],
    true,
  );
  assert.deepEqual([...sizes], [403 / 5, 10]);
});

Deno.test("walkEffects: a step of no length has no effect, whatever the output does", async () => {
  const { sizes } = await walkEffects(
    product,
    { ...walks, starts: walks.ends },
    [99, 99],
    true,
  );
  assert.deepEqual([...sizes.subarray(0, 4)], [0, 0, 0, 0]);
});

Deno.test("walkEffects: signed changes of a walk add up to what lies between its ends", async () => {
  const model = multilinearModel(3, [[2, [0]], [-3, [0, 1]], [1, [0, 1, 2]]]);
  const query: Walks = {
    ...walks,
    starts: toyRows([[1, 2, -1]]),
    targets: new Int32Array(1),
    ends: toyRows([[-0.5, 3, 2]]),
    from: new Int32Array(2),
    to: new Int32Array(2),
    orders: new Int32Array([0, 1, 2, 2, 1, 0]),
  };
  for (const divided of [false, true]) {
    const { sizes, changes } = await walkEffects(
      model,
      query,
      [-6],
      divided,
    );
    // −6 → 3 → 5 → 0.5 and −6 → 0 → 2 − 9 + 6 → 0.5: halves are exact.
    assert.deepEqual([...changes], [9, 2, -4.5, 1.5, -1, 6]);
    // Steps of 1.5, 1 and 3.
    const expected = divided ? [6, 2, 1.5, 1, 1, 2] : [9, 2, 4.5, 1.5, 1, 6];
    assert.deepEqual([...sizes], expected);
  }
});
