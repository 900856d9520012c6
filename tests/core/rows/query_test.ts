import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import type {
  Boxes,
  Coalitions,
  Query,
  Singles,
  Walks,
} from "../../../core/contracts/queries.ts";
import { rowsOf } from "../../../core/contracts/nd_array.ts";
import {
  answerByRows,
  ask,
  countUnits,
  maskCount,
  predictBuilt,
  queryRows,
} from "../../../core/rows/query.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { codeModel, digits, output, type Rows } from "./code_model.ts";
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
      ...[4, 4, 4, 4, 4, 4],
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

const of = Int32Array.of.bind(Int32Array);

/** Sound queries over three inputs, two units, two rows and two other rows. */
const shared = {
  targets: Int32Array.of(0, 2),
  units: grouped([[2, 0], [1]]),
};
const rows = digits([[1, 2, 3], [4, 5, 6]], 3);
const walks: Walks = {
  kind: "walks",
  starts: rows,
  ends: rows,
  from: Int32Array.of(0, 1, 0),
  to: Int32Array.of(1, 0, 1),
  orders: Int32Array.of(0, 1, 1, 0, 0, 1),
  ...shared,
};
const singles: Singles = {
  kind: "singles",
  rows,
  sources: rows,
  row: Int32Array.of(0, 1, 1),
  unit: Int32Array.of(0, 1, 0),
  source: Int32Array.of(1, 0, 1),
  ...shared,
};
const coalitions: Coalitions = {
  kind: "coalitions",
  rows,
  background: rows,
  masks: Uint8Array.of(0, 0, 0, 1, 1, 1),
  ...shared,
};

const boxes: Boxes = {
  kind: "boxes",
  rows,
  targets: of(0, 2),
  box: { lower: new Float32Array(3), upper: new Float32Array(3).fill(6) },
  radii: Float64Array.of(0.5, 1),
  draws: digits([[0, 0, 0], [1, 1, 1], [0, 1, 0]], 3),
  row: of(0, 1, 1),
};

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

Deno.test("queryRows, maskCount, countUnits: what is asked, counted by hand", () => {
  assert.equal(queryRows(walks), 6);
  assert.equal(queryRows(singles), 3);
  assert.equal(queryRows(boxes), 6);
  // Two rows, two background rows, three masks of two units.
  assert.equal(queryRows(coalitions), 12);
  assert.equal(maskCount(coalitions), 3);
  const { units, ...alone } = coalitions;
  assert.equal(maskCount(alone), 2);
  assert.equal(queryRows(alone), 8);
  assert.equal(countUnits(units, rows), 2);
  assert.equal(countUnits(undefined, rows), 3);
});

Deno.test("queryRows: as many as answerByRows predicts", async () => {
  for (const query of [walks, singles, coalitions, boxes]) {
    let predicted = 0;
    const model = codeModel(3);
    await answerByRows({
      ...model,
      predict(inputs) {
        predicted += rowsOf(inputs);
        return model.predict(inputs);
      },
    }, query);
    assert.equal(predicted, queryRows(query));
  }
});

Deno.test("ask: a model's own answer is preferred", async () => {
  const given = Float64Array.of(5);
  const asked: Query[] = [];
  const model: Model = {
    ...codeModel(3),
    predict: () => assert.fail(),
    answer: (query) => (asked.push(query), Promise.resolve(given)),
  };
  assert.equal(await ask(model, walks), given);
  assert.equal(asked[0], walks);
  await assert.rejects(
    async () => await ask(model, { ...walks, from: Int32Array.of(2) }),
    RangeError,
  );
  assert.equal(asked.length, 1);
});

const narrow = digits([[1, 2], [3, 4]], 2);
const pair = new Float32Array(2);

/** What is wrong, and what the error must name. */
const wrong: readonly (readonly [Query, RegExp])[] = [
  [{ ...walks, orders: of(0, 1, 1, 0, 0, 2) }, /orders .*\[0, 2\).* 2$/],
  [{ ...walks, orders: of(0, 1, 1, 0, 0, -1) }, /orders .*\[0, 2\).* -1$/],
  [{ ...walks, from: of(0, 2, 0) }, /from .*\[0, 2\).* 2$/],
  [{ ...walks, from: of(0, -1, 0) }, /from .*\[0, 2\).* -1$/],
  [{ ...walks, to: of(0, 1, 2) }, /to .*\[0, 2\).* 2$/],
  [{ ...walks, targets: of(0, 3) }, /targets .*\[0, 3\).* 3$/],
  [{ ...walks, orders: of(0, 1, 1, 0, 0) }, /orders .* 6 entries.* 5$/],
  [{ ...walks, to: of(0, 1) }, /to .* 3 entries.* 2$/],
  [{ ...walks, targets: of(0) }, /targets .* 2 entries.* 1$/],
  [{ ...walks, starts: narrow }, /row of starts .* 3 entries.* 2$/],
  [{ ...walks, ends: narrow }, /row of ends .* 3 entries.* 2$/],
  [{ ...walks, units: grouped([[0], [3]]) }, /units .*\[0, 3\).* 3$/],
  [{ ...singles, rows: narrow }, /row of rows .* 3 entries.* 2$/],
  [{ ...singles, sources: narrow }, /row of sources .* 3 entries.* 2$/],
  [{ ...coalitions, rows: narrow }, /row of rows .* 3 entries.* 2$/],
  [{ ...coalitions, background: narrow }, /row of background .* 3 .* 2$/],
  [{ ...singles, unit: of(0, 2, 0) }, /unit .*\[0, 2\).* 2$/],
  [{ ...singles, row: of(0, 2, 0) }, /row .*\[0, 2\).* 2$/],
  [{ ...singles, source: of(0, -1, 0) }, /source .*\[0, 2\).* -1$/],
  [{ ...singles, targets: of(-1, 0) }, /targets .*\[0, 3\).* -1$/],
  [{ ...singles, unit: of(0) }, /unit .* 3 entries.* 1$/],
  [{ ...singles, source: of(0, 0) }, /source .* 3 entries.* 2$/],
  [{ ...singles, targets: of(0, 0, 0) }, /targets .* 2 entries.* 3$/],
  [{ ...coalitions, targets: of(0, 3) }, /targets .*\[0, 3\).* 3$/],
  [{ ...coalitions, targets: of(0) }, /targets .* 2 entries.* 1$/],
  [{ ...coalitions, background: digits([], 3) }, /background must have rows/],
  [{ ...boxes, rows: narrow }, /row of rows .* 3 entries.* 2$/],
  [{ ...boxes, draws: narrow }, /row of draws .* 3 entries.* 2$/],
  [{ ...boxes, row: of(0, 1, 2) }, /row .*\[0, 2\).* 2$/],
  [{ ...boxes, row: of(0, 1) }, /row .* 3 entries.* 2$/],
  [{ ...boxes, targets: of(0, 3) }, /targets .*\[0, 3\).* 3$/],
  [{ ...boxes, targets: of(0) }, /targets .* 2 entries.* 1$/],
  [{ ...boxes, box: { ...boxes.box, lower: pair } }, /lower .* 3 .* 2$/],
  [{ ...boxes, box: { ...boxes.box, upper: pair } }, /upper .* 3 .* 2$/],
  [{ ...coalitions, masks: Uint8Array.of(1, 0, 1) }, /whole rows.* 1.5 rows$/],
];

Deno.test("ask: refuses what does not exist or does not fit, naming it and its value", async () => {
  const model = codeModel(3);
  for (const query of [walks, singles, coalitions, boxes]) {
    await ask(model, query);
  }
  for (const [query, message] of wrong) {
    await assert.rejects(
      async () => await ask(model, query),
      { name: "RangeError", message },
      `${message}`,
    );
  }
});

Deno.test("ask: without units every input is one", async () => {
  const { units: _, ...alone } = singles;
  const query = { ...alone, unit: of(0, 2, 1) };
  // The row with one of w · x = 1 x0 + 10 x1 + 100 x2 replaced.
  const model: Model = linearModel([1, 10, 100]);
  const targets = of(0, 0);
  assert.deepEqual([...await ask(model, { ...query, targets })], [
    324,
    354,
    654,
  ]);
});
