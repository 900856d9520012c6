import assert from "node:assert/strict";
import { replacement } from "../../../core/rows/replacement.ts";
import { toyBatch, toyRows } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { replacedRows } from "../../../metrics/parts/replaced_rows.ts";

const batch = toyBatch([[1, 2, 3], [4, 5, 6]]);

Deno.test("replacedRows: each removal of its own instance, draw by draw", () => {
  const background = toyRows([[10, 20, 30], [40, 50, 60]]);
  const context = toyContext(3, { background });
  const policy = replacement("marginal", 3, batch, context);
  assert.ok(policy.kind === "fixed");
  const removals = [
    { row: 1, positions: Int32Array.of(0, 2) },
    { row: 0, positions: Int32Array.of(1) },
    { row: 1, positions: new Int32Array(0) },
  ];
  const write = replacedRows(batch, policy, removals);
  for (let index = 0; index < 9; index++) {
    const into = new Float32Array(3).fill(-1);
    write(index, into);
    const { row, positions } = removals[Math.floor(index / 3)]!;
    const source: number = policy.of[row * 3 + index % 3]!;
    const expected = [1, 2, 3].map((value, at) =>
      positions.includes(at)
        ? background.data[source * 3 + at]
        : value + 3 * row
    );
    assert.deepEqual([...into], expected);
  }
});

Deno.test("replacedRows: tells a filling policy what is missing, and nothing else", () => {
  const fills: unknown[] = [];
  const write = replacedRows(batch, {
    kind: "filled",
    draws: 2,
    fill: (row, missing, instance, draw) =>
      fills.push([[...row], [...missing], instance, draw]),
  }, [
    { row: 0, positions: Int32Array.of(2) },
    { row: 1, positions: Int32Array.of(0) },
  ]);
  write(0, new Float32Array(3));
  write(3, new Float32Array(3));
  assert.deepEqual(fills, [
    [[1, 2, 3], [0, 0, 1], 0, 0],
    [[4, 5, 6], [1, 0, 0], 1, 1],
  ]);
});
