import assert from "node:assert/strict";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { toyBatch, toyRows } from "../../../../core/testing/toy_batch.ts";
import { singletonUnits } from "../../../../core/rows/units.ts";
import { meanDrop } from "../../../../explainers/removal/parts/mean_drop.ts";
import { counted } from "../../counted.ts";
import { grouped } from "../../grouped.ts";

const product = multilinearModel(2, [[1, [0, 1]]]);

Deno.test("meanDrop: mean over sources, per row and unit, by hand", async () => {
  const { model, count } = counted(product);
  const drops = await meanDrop(
    model,
    toyBatch([[2, 3], [5, 1]]),
    toyRows([[1, 0], [4, 7]]),
    singletonUnits(2),
  );
  // Row 0: 6 − (1·3 + 4·3)/2 and 6 − (2·0 + 2·7)/2; row 1: 5 − (1 + 4)/2 and 5 − (0 + 35)/2.
  assert.deepEqual([...drops], [-1.5, -1, 2.5, -12.5]);
  assert.equal(count.rows, 2 * (1 + 2 * 2));
});

Deno.test("meanDrop: a unit is replaced whole", async () => {
  const batch = toyBatch([[2, 3]]);
  const drops = await meanDrop(
    product,
    batch,
    toyRows([[1, 1]]),
    grouped([[0, 1]]),
  );
  assert.deepEqual([...drops], [5]);
});

Deno.test("meanDrop: 2¹² units against 2¹⁰ + 1 sources, asked in two pieces", async () => {
  const size = 2 ** 12;
  const { model, count } = counted({
    inputShape: [size],
    outputs: 1,
    head: "value",
    predict: ({ shape, data }) =>
      Promise.resolve({
        shape: [shape[0]!, 1],
        data: Float64Array.from(
          { length: shape[0]! },
          (_, i) => data[i * size]!,
        ),
      }),
    answer(query) {
      assert.ok(query.kind === "singles");
      const answers = Float64Array.from(
        query.unit,
        (unit, i) =>
          (unit === 0 ? query.sources : query.rows)
            .data[(unit === 0 ? query.source[i]! : query.row[i]!) * size]!,
      );
      asked.push(answers.length);
      return Promise.resolve(answers);
    },
  });
  const asked: number[] = [];
  const sources = 2 ** 10 + 1;
  const data = new Float32Array(sources * size).fill(1);
  const drops = await meanDrop(
    model,
    toyBatch([Array.from({ length: size }, () => 3)]),
    { shape: [sources, size], data },
    singletonUnits(size),
  );
  assert.equal(drops[0], 2);
  assert.ok(drops.subarray(1).every((drop) => drop === 0));
  assert.deepEqual(asked, [1, 2 ** 22, 2 ** 12]);
  assert.equal(count.rows, 0);
});
