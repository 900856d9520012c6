import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { scene } from "../../../../core/testing/scene.ts";
import {
  type SetHits,
  setHits,
} from "../../../../metrics/accuracy/parts/set_hits.ts";

Deno.test("setHits: units of all sets together, relevant through any member; NaN relevance is not scored", async () => {
  const { subject, context } = scene({
    model: linearModel([1, 1, 1, 1]),
    inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]],
    attributions: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]],
    units: [[0, 1], [2], [3]],
    relevance: [[0, 1, 0, 2], [1, 1, 1, 1], [NaN, 1, 1, 1]],
    subsets: [[[0], [1]], [], [[0]]],
  });
  const seen: SetHits[] = [];
  const scores = await setHits(
    "custom",
    subject,
    { sets: 0 },
    context,
    (hits) => {
      seen.push(hits);
      return 1;
    },
  );
  assert.deepEqual(seen, [
    { named: 2, relevant: 2, both: 1 },
    { named: 0, relevant: 3, both: 0 },
  ]);
  assert.deepEqual([...scores], [1, 1, NaN]);
});
