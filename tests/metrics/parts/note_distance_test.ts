import assert from "node:assert/strict";
import { replacement } from "../../../core/rows/replacement.ts";
import { toyBatch, toyRows } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { noteDistance } from "../../../metrics/parts/note_distance.ts";

/** What is noted of instances under a policy. */
function noted(
  batch: ReturnType<typeof toyBatch>,
  rows: number[][],
  name = "baseline",
): number[] {
  const notes = new Map<string, number[]>();
  const context = toyContext(2, {
    background: toyRows(rows),
    box: { lower: Float32Array.of(0, 0), upper: Float32Array.of(1, 1) },
  });
  const policy = replacement(name, 3, batch, context);
  noteDistance(
    { batch, note: (label, values) => notes.set(label, [...values]) },
    policy,
    context,
  );
  assert.deepEqual([...notes.keys()], ["data_distance"]);
  return notes.get("data_distance")!;
}

Deno.test("noteDistance: half of the units are replaced", () => {
  // (3, 3) becomes (0, 3) or (3, 0), whose nearest data are 3 away; data are 1 apart.
  const apart = [[0, 0], [1, 0], [0, 1], [1, 1]];
  assert.deepEqual(noted(toyBatch([[3, 3]]), [[0, 0], [0, 1]]).length, 1);
  const [distance] = noted(toyBatch([[3, 3]]), apart);
  assert.equal(distance, 2);
});

Deno.test("noteDistance: rows among the data are near, rows that break their dependence are far", () => {
  const diagonal = [[0, 0], [1, 1], [2, 2], [3, 3], [4, 4]];
  const [distance] = noted(toyBatch([[0, 0]]), diagonal);
  assert.equal(distance, 0);
  const [broken] = noted(toyBatch([[4, 4]]), diagonal);
  // (0, 4) and (4, 0) are √8 from (2, 2); data are √2 apart.
  assert.ok(Math.abs(broken! - 2) < 1e-12);
});

Deno.test("noteDistance: an instance's half depends on nothing else in the batch, nor on the draws", () => {
  const rows = [[0, 0], [1, 2], [5, 3]];
  const both = toyBatch([[9, 2], [4, 7]]);
  const second = { ...toyBatch([[4, 7]]), instances: Int32Array.of(1) };
  for (const name of ["baseline", "marginal"]) {
    assert.deepEqual(
      noted(second, rows, name),
      noted(both, rows, name).slice(1),
    );
  }
});
