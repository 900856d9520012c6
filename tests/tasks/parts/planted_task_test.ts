import assert from "node:assert/strict";
import { winePlanted } from "../../../tasks/wine_planted.ts";
import type { TrainedTask } from "../../../tasks/parts/trained_task.ts";
import { readFile } from "../../datasets/read_stub.ts";

Deno.test("plantedTask: taught permuted labels, the rows and classes are the same and their pairs are not", async () => {
  const [own, permuted] = await Promise.all(
    (winePlanted.variants as readonly TrainedTask[]).map((task) =>
      task.rows(readFile)
    ),
  );
  const sorted = (labels: Int32Array) => [...labels].sort();
  assert.deepEqual(sorted(own!.labels), sorted(permuted!.labels));
  const equal = own!.labels.filter((label, row) =>
    label === permuted!.labels[row]
  );
  // Three classes of 59, 71 and 48 rows: a third of the rows keeps its class by chance.
  assert.ok(equal.length < 178 / 2);
  assert.deepEqual(own!.table!.inputs, permuted!.table!.inputs);
});
