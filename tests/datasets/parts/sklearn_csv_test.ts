import assert from "node:assert/strict";
import { sklearnCsv } from "../../../datasets/parts/sklearn_csv.ts";
import { everyCut, refusedOrWhole } from "../../core/formats/damage.ts";

const bytes = new TextEncoder().encode("3,2,x,y\n1,2,0\n3,4,1\n5,6,1\n");
const expected = { inputNames: ["a", "b"], classes: 2 };
const read = (file: Uint8Array<ArrayBuffer>) =>
  sklearnCsv("a.csv", file, expected);

Deno.test("sklearnCsv: class names from the first line, the label last", () => {
  assert.deepEqual(read(bytes), {
    inputs: { shape: [3, 2], data: new Float32Array([1, 2, 3, 4, 5, 6]) },
    labels: new Int32Array([0, 1, 1]),
    classes: ["x", "y"],
    inputNames: ["a", "b"],
  });
});

Deno.test("sklearnCsv: a first line that promises something else is refused", () => {
  const faults: [string, RegExp][] = [
    ["3,2,x\n", /2 class names in the first line, current value is "3,2,x"/],
    ["-3,2,x,y\n", /a\.csv: expected rows, columns/],
    ["3,3,x,y\n", /expected 2 measurements, current value is 3/],
    ["2,2,x,y\n1,2,0\n", /expected 2 rows, current value is 1/],
  ];
  for (const [text, message] of faults) {
    assert.throws(() => read(new TextEncoder().encode(text)), message);
  }
});

Deno.test("sklearnCsv: a file without its last line is refused, whatever it says; changed bytes never lose a row", async () => {
  // The last label and the line break after it are no measurement: without the break nothing is
  // missing.
  await everyCut(
    bytes.slice(0, -1),
    read,
    /Cannot read a\.csv.*: expected/,
  );
  await refusedOrWhole(bytes, read, /Cannot read a\.csv/, (table) => {
    assert.equal(table.labels.length, Number(table.inputs.shape[0]));
    assert.ok(table.inputs.data.every(Number.isFinite));
  });
});
