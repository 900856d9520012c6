import assert from "node:assert/strict";
import { cellKey, explanationKey } from "../../../harness/store/cell_key.ts";
import type { Cell } from "../../../core/records/record.ts";
import { cellOf } from "../cell_of.ts";

Deno.test("cellKey: every coordinate changes the key", async () => {
  const changes: Partial<Cell>[] = [
    { task: { id: "xor", version: 2, options: { instances: 2 } } },
    { task: { id: "xor", version: 1, options: { instances: 3 } } },
    { weights: "ac" },
    { explainer: { id: "saliency", version: 2, options: {} } },
    { seed: 1 },
    { repeats: [1] },
    { metrics: [] },
    { backend: "cpu" },
  ];
  const keys = await Promise.all(
    [{}, ...changes].map((c) => cellKey(cellOf(c))),
  );
  assert.equal(new Set(keys).size, keys.length);
});

Deno.test("explanationKey: metrics and repeats do not matter, everything else does", async () => {
  const own = await explanationKey(cellOf());
  assert.equal(
    own,
    await explanationKey(cellOf({ metrics: [], repeats: [1] })),
  );
  for (const change of [{ seed: 1 }, { weights: "" }, { backend: "cpu" }]) {
    assert.notEqual(own, await explanationKey(cellOf(change)));
  }
});
