import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { topKAccuracy } from "../../../metrics/accuracy/top_k_accuracy.ts";
import { assertClose } from "../../assert_close.ts";
import { scoresOf } from "../proof.ts";

const five = {
  model: linearModel([1, 1, 1, 1, 1]),
  inputs: [[1, 1, 1, 1, 1]],
};

Deno.test("topKAccuracy: each k separately, the cut through a tied block hypergeometric", async () => {
  // 5 is relevant; of the three tied at 2 two are; 1 is relevant: never reached without the miss.
  const parts = {
    ...five,
    attributions: [[2, -5, 2, 1, -2]],
    relevance: [[1, 1, 0, 1, 1]],
  };
  const expected = [1, 2 / 3, 2 / 3 * 1 / 2, 0];
  for (const [i, probability] of expected.entries()) {
    // One product of quotients against another.
    assertClose(
      await scoresOf(topKAccuracy, parts, { k: i + 1 }),
      [probability],
      { rtol: 1e-15 },
    );
  }
  assertClose(await scoresOf(topKAccuracy, parts), [(1 + 2 / 3 + 1 / 3) / 4], {
    rtol: 1e-15,
  });
});

Deno.test("topKAccuracy: an explanation of zeros scores chance wherever the relevant inputs lie", async () => {
  for (const relevance of [[1, 1, 0, 0, 0], [0, 0, 0, 1, 1], [0, 1, 0, 1, 0]]) {
    const parts = {
      ...five,
      attributions: [[0, -0, 0, 0, 0]],
      relevance: [relevance],
    };
    assert.deepEqual(await scoresOf(topKAccuracy, parts, { k: 1 }), [2 / 5]);
    assertClose(await scoresOf(topKAccuracy, parts, { k: 2 }), [1 / 10], {
      rtol: 1e-15,
    });
  }
});

Deno.test("topKAccuracy: NaN for k beyond the relevant units and without any", async () => {
  const parts = {
    ...five,
    attributions: [[5, 4, 3, 2, 1]],
    relevance: [[1, 1, 0, 0, 0]],
  };
  assert.deepEqual(await scoresOf(topKAccuracy, parts, { k: 2 }), [1]);
  assert.deepEqual(await scoresOf(topKAccuracy, parts, { k: 3 }), [NaN]);
  const none = { ...parts, relevance: [[0, 0, 0, 0, 0]] };
  assert.deepEqual(await scoresOf(topKAccuracy, none), [NaN]);
  assert.deepEqual(await scoresOf(topKAccuracy, none, { k: 1 }), [NaN]);
});

Deno.test("topKAccuracy: units are ranked by their mean and relevant through any member", async () => {
  const parts = {
    ...five,
    units: [[0, 4], [1, 2, 3]],
    attributions: [[3, 2, 2, 2, 3]],
    relevance: [[0, 0, 0, 0, 1]],
  };
  assert.deepEqual(await scoresOf(topKAccuracy, parts), [1]);
  const other = { ...parts, relevance: [[0, 0, 0, 1, 0]] };
  assert.deepEqual(await scoresOf(topKAccuracy, other), [0]);
});

Deno.test("topKAccuracy: negative and fractional k are refused", async () => {
  const parts = { ...five, attributions: [[5, 4, 3, 2, 1]] };
  for (const k of [-1, 1.5]) {
    await assert.rejects(
      () => scoresOf(topKAccuracy, parts, { k }),
      RangeError,
    );
  }
});
