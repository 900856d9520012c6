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

Deno.test("readH5ad: what is missing or does not fit is named", async () => {
  const faults: [Parameters<typeof h5adFile>[0], RegExp][] = [
    [{ X: new Float32Array(9) }, /a\.h5ad, X: expected \[4,3\], .*\[3,3\]/],
    [{ codes: new Int8Array([1, 0, 0, -1]) }, /row 4: .*below 2, .* -1/],
    [{ codes: ["1", "0", "0", "1"] }, /obs\/kind\/codes: expected numbers/],
    [{ X: new Float32Array(12).fill(NaN) }, /number 1: expected a finite/],
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
