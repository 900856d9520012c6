import assert from "node:assert/strict";
import { unitRelevance } from "../../../../metrics/accuracy/parts/unit_relevance.ts";

Deno.test("unitRelevance: the largest of the members; NaN stays NaN", () => {
  const relevance = {
    shape: [2, 3],
    data: new Float32Array([0, 0, 2, 1, 0, NaN]),
  };
  const units = {
    offsets: Int32Array.of(0, 2, 3),
    positions: Int32Array.of(0, 2, 1),
  };
  assert.deepEqual(
    [...unitRelevance(relevance, relevance, { units }).data],
    [2, 0, NaN, 0],
  );
});
