import assert from "node:assert/strict";
import { rankingDistance } from "../../analysis/ranking_distance.ts";
import { rankingDistances } from "../../analysis/ranking_distances.ts";

Deno.test("rankingDistances: every two instances, of any shape", () => {
  const rows = [[3, 1, 2, 0], [-3, 2, 1, 0], [0, 1, 2, 3]];
  const { shape, data } = rankingDistances({
    shape: [3, 2, 2],
    data: Float64Array.from(rows.flat()),
  }, 0.8);
  assert.deepEqual(shape, [3, 3]);
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      assert.equal(data[3 * i + j], rankingDistance(rows[i]!, rows[j]!, 0.8));
    }
  }
});

Deno.test("rankingDistances: no instances, no distances", () => {
  const { shape } = rankingDistances({
    shape: [0, 3],
    data: new Float64Array(),
  });
  assert.deepEqual(shape, [0, 0]);
});
