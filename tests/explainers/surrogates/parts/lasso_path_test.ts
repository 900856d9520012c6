import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { lassoPath } from "../../../../explainers/surrogates/parts/lasso_path.ts";
import { largestFirst } from "../../../../explainers/parts/largest_first.ts";

Deno.test("lassoPath: columns at right angles enter by |right|, whatever their length", () => {
  const right = [3, -7, 0.5, 6, -2];
  const gram = Float64Array.from(
    { length: 25 },
    (_, at) => at % 6 === 0 ? [9, 1, 2, 50, 1][at / 6]! : 0,
  );
  const order = [0, 1, 2, 3, 4];
  const sorted = largestFirst(right.map(Math.abs), order);
  for (let most = 0; most <= 5; most++) {
    assert.deepEqual(
      lassoPath(gram, right, most, order),
      sorted.slice(0, most).sort(),
    );
  }
});

Deno.test("lassoPath: what is chosen minimises squares and penalty at the next knot", () => {
  const columns = 6;
  const { normal } = rng("lasso path");
  for (let trial = 0; trial < 40; trial++) {
    const rows = Float64Array.from({ length: 9 * columns }, normal);
    const gram = Float64Array.from({ length: columns ** 2 }, (_, at) => {
      let sum = 0;
      for (let k = 0; k < 9; k++) {
        sum += rows[k * columns + at % columns]! *
          rows[k * columns + Math.floor(at / columns)]!;
      }
      return sum;
    });
    const right = Float64Array.from({ length: columns }, () => 3 * normal());
    for (let most = 1; most < columns; most++) {
      const chosen = lassoPath(gram, right, most, [...right.keys()]);
      assert.equal(chosen.length, most);
      // Where |chosen| columns are active, some penalty has exactly them in its minimum.
      assert.ok(
        penalties(right).some((penalty) =>
          supportAt(gram, right, penalty).join() === chosen.join()
        ),
      );
    }
  }
});

Deno.test("lassoPath: equals enter in the order given; what adds nothing never enters", () => {
  const gram = [1, 0, 1, 0, 1, 0, 1, 0, 1]; // The third is the first again.
  assert.deepEqual([...lassoPath(gram, [2, 2, 2], 1, [1, 2, 0])], [1]);
  assert.deepEqual([...lassoPath(gram, [2, 2, 2], 1, [2, 0, 1])], [2]);
  assert.deepEqual([...lassoPath(gram, [2, 2, 2], 3, [2, 0, 1])], [1, 2]);
  assert.deepEqual([...lassoPath([1, 0, 0, 0], [1, 0], 2, [1, 0])], [0]);
  assert.deepEqual([...lassoPath([1, 0, 0, 1], [0, 0], 2, [0, 1])], []);
});

Deno.test("lassoPath: a column leaves where its coefficient comes back to 0", () => {
  // Of y = a + 2b the column a + b enters first (pulls 1, 2, 3); with all three collinear but for
  // c's own share, it leaves once a and b are in.
  const gram = [1, 0, 1, 0, 1, 1, 1, 1, 2.1];
  assert.deepEqual([...lassoPath(gram, [1, 2, 3], 1, [0, 1, 2])], [2]);
  assert.deepEqual([...lassoPath(gram, [1, 2, 3], 3, [0, 1, 2])], [0, 1]);
});

function penalties(right: Float64Array): number[] {
  const most = Math.max(...right.map(Math.abs));
  return Array.from({ length: 4000 }, (_, k) => most * (1 - k / 4000));
}

/** Columns other than 0 in the minimum, by coordinate descent. */
function supportAt(
  gram: Float64Array,
  right: Float64Array,
  penalty: number,
): number[] {
  const columns = right.length;
  const c = new Float64Array(columns);
  for (let pass = 0; pass < 400; pass++) {
    for (let j = 0; j < columns; j++) {
      let pull = right[j]!;
      for (let i = 0; i < columns; i++) {
        if (i !== j) pull -= gram[j * columns + i]! * c[i]!;
      }
      c[j] = Math.sign(pull) * Math.max(0, Math.abs(pull) - penalty) /
        gram[j * columns + j]!;
    }
  }
  return [...c.keys()].filter((j) => c[j] !== 0);
}
