import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import type { Query } from "../../../core/contracts/queries.ts";
import { answerByRows, ask, predictBuilt } from "../../../core/rows/query.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { codeModel, output, type Rows } from "./code_model.ts";
import { boxes, singles, walks } from "./sound_queries.ts";
import { grouped } from "../../explainers/grouped.ts";

/** 2^20 inputs, so that four rows fill a chunk; six units of one input, the rest owned by none. */
const wide = 2 ** 20;
const spots = [0, 5, 77, 1000, 2 ** 19, wide - 1];
const spotUnits = grouped(spots.map((spot) => [spot]));

/** The code of the six spots; notes how many rows each call had. */
function wideModel(): Model & { readonly calls: number[] } {
  const calls: number[] = [];
  return {
    calls,
    inputShape: [2, wide / 2],
    outputs: 1,
    head: "value",
    predict({ shape, data }) {
      calls.push(shape[0]!);
      assert.deepEqual(shape.slice(1), [2, wide / 2]);
      const codes = Float64Array.from(
        { length: shape[0]! },
        (_, row) => output(spots.map((spot) => data[row * wide + spot]!), 0),
      );
      return Promise.resolve({ shape: [shape[0]!, 1], data: codes });
    },
  };
}

function wideRows(rows: Rows): NdArray {
  const data = new Float32Array(rows.length * wide);
  for (const [row, values] of rows.entries()) {
    for (const [i, value] of values.entries()) {
      data[row * wide + spots[i]!] = value;
    }
  }
  return { shape: [rows.length, 2, wide / 2], data };
}

Deno.test("answerByRows: a walk goes on where a chunk cut it", async () => {
  const model = wideModel();
  const answers = await answerByRows(model, {
    kind: "walks",
    starts: wideRows([[1, 1, 1, 1, 1, 1]]),
    targets: Int32Array.of(0),
    ends: wideRows([[2, 2, 2, 2, 2, 2], [3, 3, 3, 3, 3, 3]]),
    from: Int32Array.of(0, 0),
    to: Int32Array.of(0, 1),
    orders: Int32Array.of(0, 1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 0),
    units: spotUnits,
  });
  assert.deepEqual(model.calls, [4, 4, 4]);
  const rows = ["211111", "221111", "222111", "222211", "222221", "222222"];
  rows.push("111113", "111133", "111333", "113333", "133333", "333333");
  assert.deepEqual(
    [...answers],
    rows.map((row) => output([...row].map(Number), 0)),
  );
});

Deno.test("answerByRows: a mean over the background goes on where a chunk cut it", async () => {
  const model = wideModel();
  const answers = await answerByRows(model, {
    kind: "coalitions",
    rows: wideRows([[1, 1, 1, 1, 1, 1]]),
    targets: Int32Array.of(0),
    background: wideRows([[0, 0, 0, 0, 0, 0], [2, 2, 2, 2, 2, 2], [
      4,
      4,
      4,
      4,
      4,
      4,
    ]]),
    masks: Uint8Array.of(0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1),
    units: spotUnits,
  });
  assert.deepEqual(model.calls, [4, 2]);
  const mean = (...rows: string[]) =>
    rows.reduce((sum, row) => sum + output([...row].map(Number), 0), 0) / 3;
  assert.deepEqual([...answers], [
    mean("000001", "222221", "444441"),
    mean("100001", "122221", "144441"),
  ]);
});

Deno.test("predictBuilt: rows are zero until built, in ascending order, and each gives the output asked", async () => {
  const built: number[] = [];
  const answers = await predictBuilt(codeModel(2, 2), 4, (index, row) => {
    built.push(index);
    assert.deepEqual([...row], [0, 0, 0, 0]);
    row[3] = index;
    return index % 3;
  });
  assert.deepEqual(built, [0, 1, 2, 3]);
  assert.deepEqual([...answers], [0, (1 + 1) ** 2, (2 + 2) ** 2, 3 ** 2]);
});

Deno.test("predictBuilt: rows of the next chunk are zero again; no rows, no call", async () => {
  const model = wideModel();
  const answers = await predictBuilt(model, 5, (index, row) => {
    if (index < 4) row.fill(1);
    return 0;
  });
  assert.equal(answers[4], 0);
  assert.deepEqual(model.calls, [4, 1]);
  assert.equal((await predictBuilt(model, 0, () => assert.fail())).length, 0);
  assert.deepEqual(model.calls, [4, 1]);
});

Deno.test("answerByRows: boxes give the place of each draw at every radius", async () => {
  // Half of the box's width is 3: from 1, 2, 3 that leads to 0, and from 4, 5, 6 to 6 or to 1, 2,
  // 3.
  assert.deepEqual(
    [...await answerByRows(codeModel(3), boxes)],
    [
      output([0, 0, 0], 0),
      output([0, 0, 0], 0),
      output([6, 6, 6], 2),
      output([6, 6, 6], 2),
      output([1, 6, 3], 2),
      output([0, 6, 0], 2),
    ],
  );
});

Deno.test("ask: a model's own answer is preferred", async () => {
  const outputs = Float64Array.of(5);
  const queries: Query[] = [];
  const model: Model = {
    ...codeModel(3),
    predict: () => assert.fail(),
    answer: (query) => (queries.push(query), Promise.resolve(outputs)),
  };
  assert.equal(await ask(model, walks), outputs);
  assert.equal(queries[0], walks);
  await assert.rejects(
    async () => await ask(model, { ...walks, from: Int32Array.of(2) }),
    RangeError,
  );
  assert.equal(queries.length, 1);
});

Deno.test("ask: without units every input is one", async () => {
  const { units: _, ...alone } = singles;
  const query = { ...alone, unit: Int32Array.of(0, 2, 1) };
  // The row with one of w · x = 1 x0 + 10 x1 + 100 x2 replaced.
  const model: Model = linearModel([1, 10, 100]);
  const targets = Int32Array.of(0, 0);
  assert.deepEqual([...await ask(model, { ...query, targets })], [
    324,
    354,
    654,
  ]);
});
