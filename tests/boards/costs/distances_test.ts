import assert from "node:assert/strict";
import { distances } from "../../../boards/costs/distances.ts";
import type { CellRecord } from "../../../core/records/record.ts";
import { cards, cellRecord } from "../cell_record.ts";

/** A record with a note of `area`. */
function noted(
  task: string,
  explainer: string,
  note: number | null,
  metric = "area[steps=8]",
): CellRecord {
  const record = cellRecord({ [metric]: [1] }, { task, explainer });
  assert.ok(record.outcome.status === "scored");
  const notes = { [`${metric}.data_distance`]: note, other: 1 };
  return { ...record, outcome: { ...record.outcome, notes } };
}

Deno.test("distances: per metric, by task, and the median over tasks", () => {
  const records = [
    noted("xor", "a", 2),
    noted("xor", "b", 2),
    noted("digits", "a", 8),
    noted("switch", "a", 3),
    noted("switch", "b", null),
    noted("xor", "a", 5, "area[replacement=mean,steps=8]"),
  ];
  assert.deepEqual(distances(records, cards), [
    {
      metric: "area",
      replacement: "",
      median: 3,
      tasks: { digits: 8, switch: 3, xor: 2 },
    },
    {
      metric: "area[replacement=mean]",
      replacement: "mean",
      median: 5,
      tasks: { xor: 5 },
    },
  ]);
});

Deno.test("distances: metrics without the note, of another version, and cells without scores say nothing", () => {
  assert.deepEqual(
    distances([
      cellRecord({ auroc: [1] }),
      cellRecord({ status: "skipped", reason: "needs gradient" }),
      noted("xor", "a", null),
      noted("xor", "a", 1, "unknown"),
    ], cards),
    [],
  );
});
