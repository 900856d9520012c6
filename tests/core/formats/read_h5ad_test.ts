import assert from "node:assert/strict";
import { readH5ad } from "../../../core/formats/read_h5ad.ts";
import { h5adFile } from "./h5ad_file.ts";

const good = await h5adFile();
const layout = { target: "kind" } as const;
const raw = { target: "kind", matrix: "raw/X" } as const;

Deno.test("readH5ad: cells, classes and genes of a dense matrix", async () => {
  const { markers, ...table } = await readH5ad("a.h5ad", good, layout);
  assert.deepEqual(table, {
    inputs: {
      shape: [4, 3],
      data: Float32Array.from({ length: 12 }, (_, i) => i + 1),
    },
    labels: new Int32Array([1, 0, 0, 1]),
    classes: ["B", "T"],
    inputNames: ["g1", "g2", "g3"],
  });
  assert.equal(markers.size, 0);
});

Deno.test("readH5ad: a CSR matrix has zeros where nothing is stored", async () => {
  const { inputs } = await readH5ad("a.h5ad", good, raw);
  assert.deepEqual([...inputs.data], [5, 0, 6, 0, 0, 0, 0, 7, 0, 0, 0, 0]);
});

Deno.test("readH5ad: a file cut short anywhere is refused before it is opened", async () => {
  for (let length = 0; length < good.length; length++) {
    await assert.rejects(
      readH5ad("a.h5ad", good.slice(0, length), layout),
      { name: "RangeError", message: /Cannot read a\.h5ad: expected/ },
    );
  }
});

Deno.test("readH5ad: categories may be integers or truth values", async () => {
  const cases: [Parameters<typeof h5adFile>[0], string[]][] = [
    [{ categories: new Int8Array([0, 1]) }, ["0", "1"]],
    [{ categories: new Int32Array([-3, 12]) }, ["-3", "12"]],
    [{ categories: new BigInt64Array([4n, 7n]) }, ["4", "7"]],
    [{ categories: new Float64Array([0.5, 2]) }, ["0.5", "2"]],
  ];
  for (const [change, classes] of cases) {
    const table = await readH5ad("a.h5ad", await h5adFile(change), layout);
    assert.deepEqual(table.classes, classes);
    assert.deepEqual([...table.labels], [1, 0, 0, 1]);
  }
});

Deno.test("readH5ad: truth values are called as Python calls them", async () => {
  const path = "tests/fixtures/h5ad/truth_values.h5ad";
  const table = await readH5ad("a.h5ad", await Deno.readFile(path), layout);
  assert.deepEqual([table.classes, [...table.labels]], [
    ["False", "True"],
    [1, 0, 0, 1],
  ]);
});

Deno.test("readH5ad: whole numbers of 64 bits are read", async () => {
  const X = BigInt64Array.from({ length: 12 }, (_, i) => BigInt(i));
  const { inputs } = await readH5ad("a.h5ad", await h5adFile({ X }), layout);
  assert.deepEqual([...inputs.data], Array.from({ length: 12 }, (_, i) => i));
});

Deno.test("readH5ad: what is missing or does not fit is named", async () => {
  const faults: [Parameters<typeof h5adFile>[0], RegExp][] = [
    [{ X: new Float32Array(9) }, /a\.h5ad, X: expected \[4,3\], .*\[3,3\]/],
    [{ codes: new Int8Array([1, 0, 0, -1]) }, /row 4: .*below 2, .* -1/],
    [{ codes: ["1", "0", "0", "1"] }, /obs\/kind\/codes: expected numbers/],
    [
      { X: new Float32Array(12).fill(NaN) },
      /row 1, column "g1": expected a number, .* NaN/,
    ],
    [
      { X: Float64Array.from({ length: 12 }, (_, i) => 2 ** 24 + i) },
      /a\.h5ad, row 1, column "g2": expected an integer that float32 .*16777217/,
    ],
    [
      { X: BigInt64Array.from({ length: 12 }, () => 2n ** 60n) },
      /a\.h5ad, X: expected integers up to 2⁵³, current value is 115292/,
    ],
    [
      { categories: ["B", "NaN"] },
      /obs\/kind\/categories: expected classes: .* current value is "NaN"/,
    ],
    [{ genes: ["g1", "g2"] }, /a\.h5ad, X: expected \[4,2\]/],
  ];
  for (const [change, message] of faults) {
    await assert.rejects(
      readH5ad("a.h5ad", await h5adFile(change), layout),
      message,
    );
  }
  const sparse: [Parameters<typeof h5adFile>[0], RegExp][] = [
    [
      { encoding: "csc_matrix" },
      /raw\/X: expected a dense or CSR .*csc_matrix/,
    ],
    [{ indices: new Int32Array([0, 3, 1]) }, /expected a CSR matrix of 4 by 3/],
    [{ indptr: new Int32Array([0, 2, 2, 3]) }, /.* 4 starts, 3 indices/],
    [{ indptr: new Int32Array([0, 2, 1, 3, 3]) }, /expected a CSR matrix/],
    [{ data: new Float32Array([5, 6]) }, /expected a CSR matrix/],
    [
      { data: new Float64Array([5, 16777219, 7]) },
      /a\.h5ad, raw\/X, row 1, column "g3": expected an integer .*16777219/,
    ],
  ];
  for (const [change, message] of sparse) {
    await assert.rejects(
      readH5ad("a.h5ad", await h5adFile(change), raw),
      message,
    );
  }
  await assert.rejects(
    readH5ad("a.h5ad", good, { target: "type" }),
    /a\.h5ad: expected a dataset obs\/type\/codes, current value is nothing/,
  );
});
