import assert from "node:assert/strict";
import {
  type Round,
  subsetRanks,
} from "../../../../explainers/subsets/parts/subset_ranks.ts";

function round(order: number[], ties: number[], subsetSize: number): Round {
  return {
    selection: {
      order: Int32Array.from(order),
      ties: Int32Array.from(ties),
    },
    subsetSize,
  };
}

Deno.test("subsetRanks: subsets as they were subsetSize, then the rest as the last selection masked it", () => {
  const ranks = subsetRanks([
    round([0, 1, 2, 3, 4], [1, 2, 3, 4, 5], 2),
    round([2, 0, 1], [1, 2, 3], 1),
  ], 5);
  assert.deepEqual([...ranks], [2, 3, 1, 4, 5]);
});

Deno.test("subsetRanks: without subsets, backward order", () => {
  const ranks = subsetRanks([round([2, 0, 1], [1, 2, 3], 0)], 3);
  assert.deepEqual([...ranks], [2, 3, 1]);
});

Deno.test("subsetRanks: a run of ties shares its mean rank, but not across the edge of a subset", () => {
  const ties = [1, 1, 1, 1];
  const ranks = (subsetSize: number) => [
    ...subsetRanks([round([0, 1, 2, 3], ties, subsetSize)], 4),
  ];
  assert.deepEqual(ranks(0), [2.5, 2.5, 2.5, 2.5]);
  assert.deepEqual(ranks(4), [2.5, 2.5, 2.5, 2.5]);
  assert.deepEqual(ranks(1), [2, 2, 2, 4]);
});
