import assert from "node:assert/strict";
import { wine } from "../../datasets/wine.ts";
import { readBytes, readFile } from "./read_stub.ts";

const text = await Deno.readTextFile("datasets/data/wine_data.csv");

Deno.test("wine: 178 rows of 13, the first as in the file, three cultivars", async () => {
  const { inputs, labels, classes, inputNames } = await wine.load({}, readFile);
  assert.deepEqual(inputs.shape, [178, 13]);
  assert.deepEqual([inputs.data[0], inputs.data[12]], [
    Math.fround(14.23),
    1065,
  ]);
  const count = (label: number) => labels.filter((l) => l === label).length;
  assert.deepEqual([0, 1, 2].map(count), [59, 71, 48]);
  assert.deepEqual(classes, ["class_0", "class_1", "class_2"]);
  assert.equal(inputNames.length, 13);
});

Deno.test("wine: a file that is malformed or another one is an error that names it", async () => {
  for (
    const [from, to, message] of [
      [
        "178,",
        "179,",
        /wine_data\.csv: expected 179 rows, current value is 178/,
      ],
      ["14.23,", "", /wine_data\.csv, row 1: expected 14 columns/],
      ["14.23", "14.24", /wine_data\.csv: expected sha256 10e8a802/],
    ] as const
  ) {
    await assert.rejects(
      wine.load({}, readBytes(text.replace(from, to))),
      message,
    );
  }
});
