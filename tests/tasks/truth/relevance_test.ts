import assert from "node:assert/strict";
import { sliceRows } from "../../../core/contracts/nd_array.ts";
import { rng } from "../../../core/rows/rng.ts";
import { columnsOf } from "../../../datasets/generators/synthetic_dataset.ts";
import { switchDataset } from "../../../datasets/switch.ts";
import { xor } from "../../../datasets/xor.ts";
import { relevance } from "../../../tasks/truth/relevance.ts";

/** Stores rows given in the rule's order. */
function stored(rows: number[][], columns: Int32Array) {
  const data = new Float32Array(rows.length * columns.length);
  rows.forEach((row, i) =>
    columns.forEach((column, input) =>
      data[i * columns.length + column] = row[input]!
    )
  );
  return { shape: [rows.length, columns.length], data };
}

Deno.test("relevance: xor: E|z − x0|·|x1| and its mirror, through the columns", () => {
  for (const seed of [0, 1, 2]) {
    const columns = columnsOf("xor", 10, seed);
    const rows = stored(
      Array.from({ length: 200 }, () => [0, 2, 9, 9, 9, 9, 9, 9, 9, 9]),
      columns,
    );
    const { data } = relevance(
      "xor",
      { rule: xor.rule, columns },
      rows,
      Int32Array.from({ length: 200 }, (_, i) => i),
    );
    const mean = (input: number) =>
      Array.from({ length: 200 }, (_, i) => data[i * 10 + columns[input]!]!)
        .reduce((sum, value) => sum + value / 200, 0);
    // x0 = 0, x1 = 2: replacing x0 changes the logit by 2|z|, mean 2√(2/π), variance 4(1 − 2/π);
    // 200 × 64 draws, four errors.
    const error = Math.sqrt(4 * (1 - 2 / Math.PI) / (200 * 64));
    assert.ok(Math.abs(mean(0) - 2 * Math.sqrt(2 / Math.PI)) < 4 * error);
    for (let input = 1; input < 10; input++) assert.equal(mean(input), 0);
  }
});

Deno.test("relevance: switch: x9 counts by what the other rule would say", () => {
  const columns = columnsOf("switch", 10, 0);
  // Orange logit −4; the additive rule at zero says 1 − 2.4 = −1.4: half of the draws change the
  // logit by 2.6.
  const rows = stored([[0, 0, 0, 0, 0, 0, 0, 0, 0, 3]], columns);
  const { data } = relevance(
    "switch",
    { rule: switchDataset.rule, columns },
    rows,
    new Int32Array([7]),
  );
  // 64 fair coins: standard error ½/8.
  assert.ok(Math.abs(data[columns[9]!]! - 1.3) < 4 * 2.6 / 16);
  for (const input of [4, 5, 6, 7, 8]) assert.equal(data[columns[input]!], 0);
});

Deno.test("relevance: a row's truth does not depend on the rows beside it", () => {
  const columns = columnsOf("switch", 10, 0);
  const stream = rng("relevance_test");
  const data = Float32Array.from({ length: 80 }, () => stream.normal());
  const rows = { shape: [8, 10], data };
  const known = { rule: switchDataset.rule, columns };
  const ids = Int32Array.from({ length: 8 }, (_, i) => 3 * i);
  const whole = relevance("switch", known, rows, ids);
  const last = relevance("switch", known, sliceRows(rows, 7, 8), ids.slice(7));
  assert.deepEqual([...last.data], [...whole.data.subarray(70)]);
});
