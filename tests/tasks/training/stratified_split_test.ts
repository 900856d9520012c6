import assert from "node:assert/strict";
import { stratifiedSplit } from "../../../tasks/training/stratified_split.ts";

const labels = Int32Array.from({ length: 1000 }, (_, i) => i % 10 < 3 ? 1 : 0);
const shares = [0.8, 0.1, 0.1];

Deno.test("stratifiedSplit: every row once, classes in proportion, ascending", () => {
  const parts = stratifiedSplit(labels, shares, 0);
  assert.deepEqual(parts.map((part) => part.length), [800, 100, 100]);
  assert.deepEqual(
    parts.map((part) => part.reduce((sum, row) => sum + labels[row]!, 0)),
    [240, 30, 30],
  );
  for (const part of parts) assert.deepEqual(part, part.toSorted());
  assert.deepEqual(
    [...parts[0]!, ...parts[1]!, ...parts[2]!].sort((a, b) => a - b),
    [...labels.keys()],
  );
});

Deno.test("stratifiedSplit: equal seeds split alike, other seeds otherwise", () => {
  const first = stratifiedSplit(labels, shares, 0);
  assert.deepEqual(stratifiedSplit(labels, shares, 0), first);
  assert.notDeepEqual(stratifiedSplit(labels, shares, 1), first);
});

Deno.test("stratifiedSplit: shares that do not add up to 1 are refused", () => {
  assert.throws(
    () => stratifiedSplit(labels, [0.8, 0.1], 0),
    /shares must add up to 1, current value is 0.9/,
  );
});
