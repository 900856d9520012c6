import assert from "node:assert/strict";
import { scorableKey } from "../../../harness/cell/scorable.ts";
import { ran, toyCell } from "../toy_runner.ts";

Deno.test("scorableKey: the same for every metric, another for whatever else differs", () => {
  const step = { kind: "score", cell: toyCell("drawn") } as const;
  const key = scorableKey(step);
  const other = { ...step, cell: toyCell("drawn", { metrics: [ran("iou")] }) };
  assert.equal(scorableKey(other), key);
  for (
    const changed of [
      { ...step, cell: toyCell("drawn", { seed: 1 }) },
      { ...step, cell: toyCell("drawn", { repeats: [1] }) },
      { ...step, altered: { kind: "shuffle" } } as const,
    ]
  ) assert.notEqual(scorableKey(changed), key);
});
