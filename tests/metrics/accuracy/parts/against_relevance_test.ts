import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { scene } from "../../../../core/testing/scene.ts";
import { againstRelevance } from "../../../../metrics/accuracy/parts/against_relevance.ts";

const parts = {
  model: linearModel([1, 1, 1]),
  inputs: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
  attributions: [[-1, 2, 4], [1, NaN, 0], [1, 1, 1]],
};

Deno.test("againstRelevance: magnitudes and grades by unit, NaN where either has one", async () => {
  const { subject, context } = scene({
    ...parts,
    units: [[0], [2, 1]],
    relevance: [[5, 0, 7], [1, 1, 1], [NaN, 0, 0]],
  });
  const seen: number[][] = [];
  const scores = await againstRelevance("custom", subject, context, (a, r) => {
    seen.push([...a], [...r]);
    return 1;
  });
  assert.deepEqual([...scores], [1, NaN, NaN]);
  assert.deepEqual(seen, [[1, 3], [5, 7]]);
});

Deno.test("againstRelevance: refused without relevance, by the metric's name", () => {
  const { subject, context } = scene(parts);
  assert.throws(
    () => againstRelevance("custom", subject, context, () => 1),
    /TypeError: Cannot score custom/,
  );
});
