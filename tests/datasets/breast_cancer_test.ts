import assert from "node:assert/strict";
import { breastCancer } from "../../datasets/breast_cancer.ts";
import { readBytes, readFile } from "./read_stub.ts";

const PATH = "datasets/data/breast_cancer.csv";
const text = await Deno.readTextFile(PATH);
const broken = (change: (text: string) => string) =>
  breastCancer.load({}, readBytes(change(text)));

Deno.test("breastCancer: 569 rows of 30, the first as in the file", async () => {
  const { inputs, labels, classes, inputNames } = await breastCancer.load(
    {},
    readFile,
  );
  assert.deepEqual(inputs.shape, [569, 30]);
  assert.equal(inputs.data[0], Math.fround(17.99));
  assert.equal(inputs.data[29], Math.fround(0.1189));
  assert.equal(labels.reduce((sum, label) => sum + label, 0), 357);
  assert.deepEqual(classes, ["malignant", "benign"]);
  assert.equal(inputNames[20], "worst radius");
});

Deno.test("breastCancer: a malformed file is an error that names file, expected and found", async () => {
  await assert.rejects(broken((t) => t.replace("569,30", "five,30")), {
    name: "RangeError",
    message:
      /breast_cancer\.csv: expected rows, columns and 2 class names.*"five,30,malignant,benign"/,
  });
  await assert.rejects(
    broken((t) => t.replace("569,", "570,")),
    /breast_cancer\.csv: expected 570 rows, current value is 569/,
  );
  await assert.rejects(
    broken((t) => t.slice(0, t.lastIndexOf("\n", t.length - 2) + 1)),
    /expected 569 rows, current value is 568/,
  );
  await assert.rejects(
    broken((t) => t.replace("17.99,", "")),
    /row 1: expected 31 columns, current value is 30/,
  );
  await assert.rejects(
    broken((t) => t.replace("569,30", "569,29")),
    /expected 30 measurements, current value is 29/,
  );
  for (const field of ["abc", "NaN", "", "Infinity", "1.2.3"]) {
    await assert.rejects(
      broken((t) => t.replace("17.99", field)),
      new RegExp(
        `row 1, column 1: expected a decimal number, current value is "${field}"`,
      ),
    );
  }
  await assert.rejects(
    broken((t) => t.replace("0.1189,0", "0.1189,2")),
    /row 1: expected a label below 2, current value is 2/,
  );
  await assert.rejects(
    broken((t) => t.replace("17.99", "17.98")),
    /breast_cancer\.csv: expected sha256 fed3eb72.*, current value is [0-9a-f]{64}$/,
  );
  await assert.rejects(broken(() => ""), /breast_cancer\.csv/);
});
