import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { infidelity } from "../../../metrics/faithfulness/infidelity.ts";
import { assertClose } from "../../assert_close.ts";
import { scoresOf } from "../proof.ts";

const linear = { model: linearModel([3, 1]), inputs: [[1, 1]] };

Deno.test("infidelity: without scaling the sums themselves must be right", async () => {
  const exact = { ...linear, attributions: [[3, 1]] };
  const doubled = { ...linear, attributions: [[6, 2]] };
  const plain = { scaled: false };
  assert.deepEqual(await scoresOf(infidelity, exact, plain), [0]);
  assert.deepEqual(await scoresOf(infidelity, doubled), [0]);
  // Off by the drop itself: 3, 1 or 4, as {0}, {1} and both come with 1/4, 1/4 and 1/2.
  const subsets = 20000;
  const [score] = await scoresOf(infidelity, doubled, { ...plain, subsets });
  const mean = (9 + 1 + 2 * 16) / 4;
  const variance = (81 + 1 + 2 * 256) / 4 - mean ** 2;
  assertClose([score!], [mean], { atol: 5 * Math.sqrt(variance / subsets) });
});

Deno.test("infidelity: no factor does better than the chosen one", async () => {
  const parts = {
    model: multilinearModel(3, [[3, [0]], [1, [0, 1]], [-2, [2]]]),
    inputs: [[1, 2, 1]],
  };
  const row = [2, 1, 1];
  const [best] = await scoresOf(infidelity, { ...parts, attributions: [row] });
  for (const factor of [0, 0.25, 0.5, 1, 1.5, 2, 4]) {
    const [other] = await scoresOf(
      infidelity,
      { ...parts, attributions: [row.map((v) => factor * v)] },
      { scaled: false },
    );
    assert.ok(best! <= other! + 1e-12, `${factor}`);
  }
});

Deno.test("infidelity: what points away is as good as saying nothing", async () => {
  const nothing = await scoresOf(infidelity, {
    ...linear,
    attributions: [[0, 0]],
  });
  const away = await scoresOf(infidelity, {
    ...linear,
    attributions: [[-3, -1]],
  });
  assert.deepEqual(away, nothing);
  assert.ok(nothing[0]! > 0);
});

Deno.test("infidelity: drops are to the baseline", async () => {
  const parts = {
    model: linearModel([2, 5]),
    inputs: [[3, 1]],
    baseline: [1, 0],
    attributions: [[4, 5]],
  };
  assert.deepEqual(await scoresOf(infidelity, parts, { scaled: false }), [0]);
});
