import assert from "node:assert/strict";
import { functionModel } from "../../../core/testing/function_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { reluNetwork } from "../../../core/testing/relu_network.ts";
import { sis } from "../../../explainers/subsets/sis.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { lists, note, options } from "./subset_answers.ts";

const maximum = functionModel({
  inputs: 4,
  value: ([a, b, c, d]: ArrayLike<number> & Iterable<number>) =>
    Math.max(a! * b!, c! * d!),
  gradient: () => [0, 0, 0, 0],
});

Deno.test("sis: the length of a vector, one subset per long coordinate", async () => {
  const model = functionModel({
    inputs: 3,
    value: (row) => Math.hypot(row[0]!, row[1]!, row[2]!),
    gradient: () => [0, 0, 0],
  });
  const answer = await explainRows(sis, model, [[0.1, 10, 5]], options(1));
  assert.deepEqual(lists(answer), [[1], [2]]);
  assert.deepEqual([...answer.attributions.data], [1, 3, 2]);
  assert.deepEqual(note(answer, "backward_order"), [0, 2, 1]);
});

Deno.test("sis: either of two conjunctions suffices, so there are two subsets", async () => {
  const answer = await explainRows(
    sis,
    maximum,
    [[1, 1, 1, 1], [1, 1, 1, 0], [0, 1, 1, 0]],
    options(1),
  );
  assert.deepEqual(lists(answer, 0), [[3, 2], [1, 0]]);
  assert.deepEqual(lists(answer, 1), [[1, 0]]);
  assert.deepEqual(lists(answer, 2), []);
  assert.deepEqual(note(answer, "input_insufficient"), [0, 0, 1]);
  assert.deepEqual([...answer.attributions.data.subarray(0, 4)], [
    1.5,
    1.5,
    3.5,
    3.5,
  ]);
});

Deno.test("sis: rows asked are 1, m (m + 1) / 2 per selection, and 1 after each subset", async () => {
  const rows = async (input: number[], threshold: number, collection = 0) => {
    const { model, count } = counted(linearModel([1, 1, 1, 1]));
    await explainRows(sis, model, [input], options(threshold, collection));
    return count.rows;
  };
  assert.equal(await rows([4, 3, 2, 1], 5), 1 + 10 + 1); // {0, 1}, and 3 are left
  assert.equal(await rows([4, 3, 2, 1], 3), 1 + 10 + 1 + 6 + 1 + 3 + 1); // {0}, {1}, {2, 3}
  assert.equal(await rows([4, 3, 2, 1], 3, 1), 1 + 10 + 1);
  assert.equal(await rows([4, 3, 2, 1], 11), 1 + 10);
});

Deno.test("sis: a masked input that suffices has no subset, and says so", async () => {
  const model = linearModel([1, 2, 0], 5);
  const answer = await explainRows(sis, model, [[1, 1, 1]], options(5));
  assert.deepEqual(lists(answer), []);
  assert.deepEqual(note(answer, "masked_sufficient"), [1]);
  assert.deepEqual(note(answer, "input_insufficient"), [0]);
  assert.deepEqual(note(answer, "output_rest"), [8]);
  assert.deepEqual([...answer.attributions.data], [2, 3, 1]);
});

Deno.test("sis: an input that does not suffice has no subset, and says so", async () => {
  const model = linearModel([1, 2, 0]);
  const answer = await explainRows(sis, model, [[1, 1, 1]], options(4));
  assert.deepEqual(lists(answer), []);
  assert.deepEqual(note(answer, "masked_sufficient"), [0]);
  assert.deepEqual(note(answer, "input_insufficient"), [1]);
  assert.deepEqual([...answer.attributions.data], [2, 3, 1]);
});

Deno.test("sis: a search that was stopped leaves a rest that suffices", async () => {
  const model = linearModel([1, 1, 1]);
  const answer = await explainRows(sis, model, [[3, 3, 3]], options(2, 2));
  assert.deepEqual(lists(answer), [[2], [1]]);
  assert.deepEqual(note(answer, "output_rest"), [3]);
});

Deno.test("sis: the baseline counts, not zero; units go and come whole", async () => {
  const { attributions, subsets } = await explainRows(
    sis,
    linearModel([1, 1, 1, 1]),
    [[5, 5, 5, 9]],
    {
      ...options(12),
      baseline: new Float32Array([5, 3, 2, 1]),
      units: grouped([[0, 3], [1], [2]]),
    },
  );
  // Units take 8, 2 and 3 from the 24; 11 are left without them.
  assert.deepEqual(subsets, [[
    new Int32Array([0]),
    new Int32Array([2]),
    new Int32Array([1]),
  ]]);
  assert.deepEqual([...attributions.data], [3, 1, 2, 3]);
});

Deno.test("sis: inputs of no unit stay, and rank nowhere", async () => {
  const { attributions, subsets } = await explainRows(
    sis,
    linearModel([1, 1, 1]),
    [[1, 2, 4]],
    { ...options(6), units: grouped([[0], [1]]) },
  );
  assert.deepEqual(subsets, [[new Int32Array([1])]]);
  assert.deepEqual([...attributions.data], [1, 2, 0]);
});

Deno.test("sis: one probability means one thing under both probability heads", async () => {
  const network = reluNetwork(
    [{ kernel: [[1], [2], [-1]], bias: [0] }],
    "probability",
  );
  const shifted = {
    ...network,
    head: "shifted_probability" as const,
    predict: async (inputs: Parameters<typeof network.predict>[0]) => {
      const { shape, data } = await network.predict(inputs);
      return { shape, data: data.map((p) => p - 1) };
    },
  };
  const rows = [[1, 1, 0.5]];
  const answer = await explainRows(sis, network, rows);
  assert.deepEqual(lists(answer), [[1, 0]]);
  assert.deepEqual(lists(await explainRows(sis, shifted, rows)), [[1, 0]]);
  await assert.rejects(
    explainRows(sis, shifted, rows, options(1.5)),
    RangeError,
  );
});

Deno.test("sis: inputs without effect share one rank, wherever they lie", async () => {
  const weights = [0, 3, 0, -1, 0, 2];
  const answer = async (order: number[], threshold: number) => {
    const model = linearModel(order.map((i) => weights[i]!));
    const row = order.map(() => 1);
    const { attributions } = await explainRows(
      sis,
      model,
      [row],
      options(threshold),
    );
    return order.map((_, i) => attributions.data[order.indexOf(i)]);
  };
  // −1 goes first, then the three zeros.
  const expected = [3, 6, 3, 1, 3, 5];
  for (const threshold of [2.5, 4, 99]) {
    for (const order of [[0, 1, 2, 3, 4, 5], [5, 0, 4, 2, 3, 1]]) {
      assert.deepEqual(await answer(order, threshold), expected);
    }
  }
});
