import assert from "node:assert/strict";
import { singletonUnits } from "../../../core/rows/units.ts";
import type { FilledReplacement } from "../../../core/rows/replacement.ts";
import { functionModel } from "../../../core/testing/function_model.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { filledWalks } from "../../../metrics/parts/filled_walks.ts";

const batch = toyBatch([[1, 2, 3], [4, 5, 6]]);

/** The row's digits, so that every output tells what it was asked about. */
const digits = functionModel({
  inputs: 3,
  value: (row) => 100 * row[0]! + 10 * row[1]! + row[2]!,
  gradient: () => [100, 10, 1],
});

/**
 * What is missing becomes 7 in the first draw, 8 in the second, if one or two are; 9 if all are.
 */
const policy: FilledReplacement = {
  kind: "filled",
  draws: 2,
  fill(row, missing, _instance, draw) {
    const all = missing.every((is) => is === 1);
    missing.forEach((is, i) => row[i] = is ? (all ? 9 : 7 + draw) : row[i]!);
  },
};

const walks = [
  { row: 1, order: Int32Array.of(2, 0, 1) },
  { row: 0, order: Int32Array.of(0, 1, 2) },
];

Deno.test("filledWalks: deletion replaces one unit more a step; walks, then draws, then steps", async () => {
  const outputs = await filledWalks({
    direction: "deletion",
    model: digits,
    batch,
    policy,
    units: singletonUnits(3),
    walks,
  });
  assert.deepEqual([...outputs.subarray(0, 6)], [457, 757, 999, 458, 858, 999]);
  assert.deepEqual([...outputs.subarray(6)], [723, 773, 999, 823, 883, 999]);
});

Deno.test("filledWalks: insertion keeps one unit more a step, and the instance is left at the end", async () => {
  const outputs = await filledWalks({
    direction: "insertion",
    model: digits,
    batch,
    policy,
    units: singletonUnits(3),
    walks,
  });
  assert.deepEqual([...outputs.subarray(0, 6)], [776, 476, 456, 886, 486, 456]);
  assert.deepEqual([...outputs.subarray(6)], [177, 127, 123, 188, 128, 123]);
});

Deno.test("filledWalks: the inputs of a unit go together", async () => {
  const units = {
    offsets: Int32Array.of(0, 1, 3),
    positions: Int32Array.of(1, 0, 2),
  };
  const outputs = await filledWalks({
    direction: "deletion",
    model: digits,
    batch,
    policy,
    units,
    walks: [{ row: 0, order: Int32Array.of(1, 0) }],
  });
  assert.deepEqual([...outputs], [727, 999, 828, 999]);
});
