import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../../core/testing/toy_batch.ts";
import { singletonUnits } from "../../../../core/rows/units.ts";
import type { Masking } from "../../../../explainers/subsets/parts/backward_selection.ts";
import { sufficientSubsets } from "../../../../explainers/subsets/parts/sufficient_subsets.ts";
import { counted } from "../../counted.ts";

/**
 * Masks by the sum of the row, the slope of whose inputs is 1; `seen` counts the rows of each step.
 */
function masking(units: Masking["units"], size: number, seen: number[] = []) {
  return {
    units,
    baseline: new Float32Array(size),
    perStep: 1,
    scores({ shape, data }, _targets, row, unit) {
      seen.push(shape[0]!);
      return Promise.resolve(Float64Array.from(unit, (u, candidate) => {
        const start = row[candidate]! * size;
        const own = Array.from(data.subarray(start, start + size));
        return own.reduce((a, b) => a + b, 0) - own[u]!;
      }));
    },
  } satisfies Masking;
}

Deno.test("sufficientSubsets: instances leave the search one by one", async () => {
  const seen: number[] = [];
  const { model, count } = counted(linearModel([1, 1, 1]));
  const { subsets, notes } = await sufficientSubsets(
    model,
    toyBatch([[5, 1, 3], [9, 8, 7], [1, 1, 1]]),
    masking(singletonUnits(3), 3, seen),
    { threshold: 4, collection: 0 },
  );
  assert.deepEqual(subsets!.map((sets) => sets.map((set) => [...set])), [
    [[0], [2, 1]],
    [[0], [1], [2]],
    [],
  ]);
  assert.deepEqual([...notes!.output_rest!.data], [0, 0, 3]);
  assert.deepEqual([...notes!.input_insufficient!.data], [0, 0, 1]);
  // Three steps for all, two for those with two units left, one for the last.
  assert.deepEqual(seen, [3, 3, 3, 2, 2, 1]);
  assert.equal(count.rows, 3 + 2 + 2 + 1);
});

Deno.test("sufficientSubsets: two rows of 2²⁰ inputs are masked one after the other", async () => {
  const size = 2 ** 20;
  const seen: number[] = [];
  const data = new Float32Array(2 * size);
  data.set([3, 2]);
  data.set([1, 2], size);
  const { subsets } = await sufficientSubsets(
    {
      inputShape: [size],
      outputs: 1,
      head: "value",
      predict: ({ shape: [rows = 0], data }) =>
        Promise.resolve({
          shape: [rows, 1],
          data: Float64Array.from(
            { length: rows },
            (_, i) => data[i * size]! + data[i * size + 1]!,
          ),
        }),
    },
    {
      inputs: { shape: [2, size], data },
      targets: new Int32Array(2),
      instances: new Int32Array([0, 1]),
    },
    masking(
      {
        offsets: new Int32Array([0, 1, 2]),
        positions: new Int32Array([0, 1]),
      },
      size,
      seen,
    ),
    { threshold: 3, collection: 1 },
  );
  assert.deepEqual(subsets!.map(([set]) => [...set!]), [[0], [1, 0]]);
  assert.deepEqual(seen, [1, 1, 1, 1]);
});
