import assert from "node:assert/strict";
import { chiSquaredTail } from "../../../core/statistics/chi_squared_tail.ts";
import { friedman } from "../../../core/statistics/friedman.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("friedman: worked by hand, without ties", () => {
  // Rank sums 4, 5, 9 of three blocks: 12/(3·3·4) (16 + 25 + 81) − 3·3·4 = 14/3.
  const { meanRanks, statistic, pValue, concordance } = friedman([
    [1, 2, 3],
    [20, 10, 30],
    [0.1, 0.2, 0.3],
  ]);
  assertClose(meanRanks, [4 / 3, 5 / 3, 3], { rtol: 1e-15 });
  assertClose([statistic, concordance], [14 / 3, 7 / 9], { rtol: 1e-14 });
  assertClose([pValue], [chiSquaredTail(14 / 3, 2)], { rtol: 1e-14 });
});

Deno.test("friedman: blocks that contradict each other show nothing", () => {
  const { meanRanks, statistic, pValue } = friedman([[1, 2], [2, 1]]);
  assert.deepEqual([...meanRanks], [1.5, 1.5]);
  assert.deepEqual([statistic, pValue], [0, 1]);
});

Deno.test("friedman: all tied is no evidence and has no concordance", () => {
  const { meanRanks, statistic, pValue, concordance } = friedman([
    [5, 5, 5],
    [1, 1, 1],
  ]);
  assert.deepEqual([...meanRanks], [2, 2, 2]);
  assert.deepEqual([statistic, pValue, concordance], [NaN, 1, NaN]);
});

Deno.test("friedman: only the order within blocks counts", () => {
  const blocks = [[3, 1, 2, 2], [9, 5, 7, 6], [0, 4, 4, 1]];
  const transformed = blocks.map((block, b) =>
    block.map((v) => Math.exp(v) + b)
  );
  assert.deepEqual(friedman(transformed), friedman(blocks));
});

Deno.test("friedman: no blocks, a single treatment, ragged rows and NaN are refused", () => {
  for (const blocks of [[], [[1]], [[1, 2], [1]], [[1, NaN]]]) {
    assert.throws(() => friedman(blocks), RangeError);
  }
});
