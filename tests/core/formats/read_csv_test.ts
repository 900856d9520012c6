import assert from "node:assert/strict";
import { csvText, readCsv } from "../../../core/formats/read_csv.ts";
import { everyCut, refusedOrWhole } from "./damage.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const text = 'a,kind,"b, c"\n1,10,-2.5e1\n2,9,0\n3,10,.5\n';
const read = (text: string, layout = {}) =>
  readCsv("own.csv", encode(text), layout);

Deno.test("readCsv: inputs without the target's column, classes in order of numbers", () => {
  const table = read(text, { target: "kind" });
  assert.deepEqual(table, {
    inputs: { shape: [3, 2], data: new Float32Array([1, -25, 2, 0, 3, 0.5]) },
    labels: new Int32Array([1, 0, 1]),
    classes: ["9", "10"],
    inputNames: ["a", "b, c"],
  });
});

Deno.test("readCsv: the last column is the target unless told otherwise; names are classes in alphabetical order", () => {
  const { classes, labels } = read("a,b\r\n1,yes\r\n2,no\r\n");
  assert.deepEqual([classes, [...labels]], [["no", "yes"], [1, 0]]);
});

Deno.test("readCsv: numbers with white space, and large ones in a column with fractions, are read", () => {
  const { inputs } = read("a,b,k\n 5 ,16777217,0\n+6.,0.5,1\n");
  assert.deepEqual([...inputs.data], [5, 16777216, 6, 0.5]);
});

Deno.test("readCsv: decimal labels are compared as numbers, other ones as texts", () => {
  const classesOf = (...labels: string[]) => {
    const { classes, labels: numbers } = read(
      `a,k\n${labels.map((label) => `1,${label}\n`).join("")}`,
    );
    return [[...classes], [...numbers]];
  };
  assert.deepEqual(classesOf("1", "0", "1.0", " 1e0 ", "01", "10"), [
    ["0", "1", "10"],
    [1, 0, 1, 1, 1, 2],
  ]);
  assert.deepEqual(classesOf("1", "1.0", "x"), [["1", "1.0", "x"], [0, 1, 2]]);
  assert.deepEqual(classesOf("16", "0x10"), [["0x10", "16"], [1, 0]]);
  // Float64 cannot tell them apart.
  assert.equal(classesOf("9007199254740992", "9007199254740993")[0]!.length, 2);
});

Deno.test("readCsv: a label that says that there is none is refused by row and column", () => {
  const missing = ["", " ", "nan", "NaN", "n/a", "N/A", "NA", "null", "NULL"];
  for (const label of missing) {
    assert.throws(
      () => read(`k,a\nx,1\n${label},2\n`, { target: "k" }),
      {
        name: "RangeError",
        message:
          `Cannot read own.csv, row 2, column "k": expected a class or a value: leave rows without one out, current value is "${label.trim()}"`,
      },
    );
  }
  assert.deepEqual(read("a,k\n1,Na\n1,none\n").classes, ["Na", "none"]);
});

Deno.test("readCsv: faults are named by file, row and column", () => {
  const faults: [string, object, RegExp][] = [
    ["", {}, /own\.csv: expected a line break/],
    ["\n", {}, /own\.csv: expected two or more names/],
    ["a,a\n1,2\n", {}, /two or more names.*"a,a"/],
    ["a,\n1,2\n", {}, /two or more names/],
    [text, { target: "kid" }, /a column "kid".*did you mean "kind"/],
    [text, { rows: 4 }, /expected 4 rows, current value is 3/],
    ["a,b\n", {}, /expected some rows, current value is 0/],
    ["a,b\n1,2,3\n", {}, /own\.csv, row 1: expected 2 columns.* 3/],
    ["a,b\n1, \n", {}, /row 1, column "b": expected a class/],
    ["b,a,c\n1,x,0\n", {}, /row 1, column 2: expected a decimal number.*"x"/],
    ["a,b,c\nx,1,0\n", { target: "a" }, undefined!],
    ["a,b,c\n0,1,x\n", { target: "a" }, /row 1, column 3: .*"x"/],
    ["a,b\n1e39,0\n", {}, /row 1, column 1: expected a number below 3.*"1e39"/],
    ["a,b\n-1e-50,0\n", {}, /row 1, column "a": .* tells from 0, .* -1e-50/],
    ["a,b\n0x10,0\n", {}, /column 1: expected a decimal number, .*"0x10"/],
    ["a,b\n1e,0\n", {}, /column 1: expected a decimal number, .*"1e"/],
    ["a,b\nInfinity,0\n", {}, /expected a decimal number, .*"Infinity"/],
    [
      "id,x,k\n16777216,1,0\n16777217,2,1\n",
      {},
      /own\.csv, row 2, column "id": expected an integer that float32 holds exactly.*leave the column out.* current value is 16777217/,
    ],
    [
      "id,k\n1047553832462712832,0\n1047553832462712833,1\n",
      {},
      /row 1, column "id": expected an integer/,
    ],

    ['a,b\n"1,0\n', {}, /own\.csv: expected comma-separated lines/],
  ];
  for (const [text, layout, message] of faults) {
    if (message) assert.throws(() => read(text, layout), message, text);
    else read(text, layout);
  }
  assert.throws(
    () => readCsv("own.csv", Uint8Array.of(97, 44, 98, 10, 0xff, 10)),
    /own\.csv: expected UTF-8/,
  );
});

Deno.test("readCsv: a file cut short anywhere is refused where its rows are known", () =>
  everyCut(
    encode(text),
    (bytes) => readCsv("own.csv", bytes, { rows: 3 }),
    /Cannot read own\.csv.*expected/,
  ));

Deno.test("readCsv: a file with changed bytes is refused or has all its rows", () =>
  refusedOrWhole(
    encode(text),
    (bytes) => readCsv("own.csv", bytes, { rows: 3 }),
    /Cannot read own\.csv.*expected/,
    ({ inputs, labels }) => {
      assert.deepEqual([inputs.shape[0], labels.length], [3, 3]);
      assert.ok(inputs.data.every(Number.isFinite));
    },
    2000,
  ));

Deno.test("readCsv: 100,000 columns take seconds, and a name that is there twice is named", () => {
  const names = Array.from({ length: 100_000 }, (_, i) => `gene${i}`);
  const line = `${names.map((_, i) => i % 10).join()}\n`;
  const text = (head: string[]) =>
    new TextEncoder().encode(`${head.join()}\n${line}${line}`);
  const start = performance.now();
  const { inputs } = readCsv("own.csv", text(names));
  assert.deepEqual(inputs.shape, [2, 99_999]);
  assert.throws(
    () => readCsv("own.csv", text([...names.slice(0, -1), "gene7"])),
    (error: Error) => {
      assert.match(
        error.message,
        /"gene0,.*\(100000 in all\)" with "gene7" twice$/,
      );
      return error.message.length < 2000;
    },
  );
  assert.ok(performance.now() - start < 20_000);
});

Deno.test("csvText: a file that is too long for a text says so", () => {
  assert.throws(
    () => csvText("own.csv", new Uint8Array(540_000_000)),
    /own\.csv: expected at most 536870888 bytes.* current value is 540000000 bytes/,
  );
});
