import assert from "node:assert/strict";
import { cellTraces } from "../../../boards/costs/cell_traces.ts";
import { cellRecord } from "../cell_record.ts";

Deno.test("cellTraces: where each cell's numbers are and what remakes them, in order", () => {
  const found = cellTraces([
    cellRecord({ auroc: [1] }, { seed: 1 }),
    cellRecord({ status: "failed", error: "it broke" }),
  ]);
  assert.deepEqual(
    found.map(({ seed, attributions }) => [seed, attributions]),
    [
      [0, null],
      [1, "cd".repeat(32)],
    ],
  );
  assert.deepEqual(found[1], {
    task: "xor",
    explainer: "saliency",
    seed: 1,
    key: "xor saliency 1",
    command: "deno task faithmark run",
    weights: "ab",
    attributions: "cd".repeat(32),
    commit: "",
    runtime: "",
    device: "",
  });
});
