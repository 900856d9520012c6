import assert from "node:assert/strict";
import type { Read } from "../../core/contracts/dataset.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { HostAccess } from "../../core/contracts/host_access.ts";
import { custom } from "../../datasets/custom.ts";
import { encodeNpy } from "../../core/formats/encode_npy.ts";
import { noHost } from "./no_host.ts";

const text = new TextEncoder();
const csv = "height,kind,weight\n1.5,b,3\n2,a,4\n";

/** Loads with these files at hand. */
function load(
  options: Partial<typeof custom.defaults>,
  files: { readonly [path: string]: string | NdArray },
  host?: HostAccess,
) {
  const read: Read = (path) => {
    const file = files[path];
    return file === undefined
      ? Promise.reject(new Error(`Cannot read ${path}: it is missing`))
      : Promise.resolve(
        typeof file === "string"
          ? text.encode(file)
          : Uint8Array.from(encodeNpy(file)),
      );
  };
  return custom.load({ ...custom.defaults, ...options }, read, host);
}

Deno.test("custom: a .csv from the current folder, its target by name or the last column", async () => {
  const { inputs, labels, classes, inputNames } = await load(
    { data: "a.csv", target: "kind" },
    { "./a.csv": csv },
  );
  assert.deepEqual([...inputs.data], [1.5, 3, 2, 4]);
  assert.deepEqual([[...labels], classes], [[1, 0], ["a", "b"]]);
  assert.deepEqual(inputNames, ["height", "weight"]);
  const last = { "./a.csv": "x,y\n1,0\n2,1\n" };
  assert.deepEqual((await load({ data: "a.csv" }, last)).classes, ["0", "1"]);
});

Deno.test("custom: what is wrong in a .csv is named", async () => {
  const bad: [string, RegExp][] = [
    [csv.replace("kind", "sort"), /a column "kind", .*"height,sort,weight"/],
    [
      csv.replace("2,a", "nan,a"),
      /row 2, column 1: expected a decimal number.*"nan"/,
    ],
    [csv.replace("2,a", ",a"), /row 2, column 1: expected a decimal number/],
    [
      csv.replace("2,a", "x,a"),
      /row 2, column 1: expected a decimal number.*"x"/,
    ],
    [csv.slice(0, -1), /a line break at the end/],
  ];
  for (const [file, message] of bad) {
    await assert.rejects(
      load({ data: "a.csv", target: "kind" }, { "./a.csv": file }),
      message,
    );
  }
});

const inputs = { shape: [3, 2], data: new Float64Array([1, 2, 3, 4, 5, 6]) };
const npy = { data: "x.npy", target: "y.npy" };
const targets = (...values: number[]) => ({
  shape: [values.length],
  data: Float64Array.from(values),
});

Deno.test("custom: two .npy files, classes in ascending order", async () => {
  const files = { "./x.npy": inputs, "./y.npy": targets(7, -1, 7) };
  const table = await load(npy, files);
  assert.deepEqual([...table.inputs.data], [1, 2, 3, 4, 5, 6]);
  assert.deepEqual([[...table.labels], table.classes], [[1, 0, 1], [
    "-1",
    "7",
  ]]);
  assert.deepEqual(table.inputNames, ["x0", "x1"]);
});

Deno.test("custom: .npy files that do not fit each other are named", async () => {
  const flat = { shape: [6], data: inputs.data };
  const hole = { ...inputs, data: inputs.data.with(3, NaN) };
  const bad: [NdArray, NdArray, RegExp][] = [
    [flat, targets(1, 2, 3), /x\.npy: expected an array of rows.*\[6\]/],
    [inputs, targets(1, 2), /y\.npy: expected 3 classes.*shape \[2\]/],
    [inputs, targets(1, NaN, 2), /y\.npy, row 2: expected a number/],
    [
      { ...inputs, data: inputs.data.with(4, 2 ** 24 + 1) },
      targets(1, 2, 3),
      /x\.npy, row 3, column "x0": expected an integer that float32 holds/,
    ],
    [
      hole,
      targets(1, 2, 3),
      /x\.npy, row 2, column "x1": expected a number, .* NaN/,
    ],
  ];
  for (const [x, y, message] of bad) {
    await assert.rejects(load(npy, { "./x.npy": x, "./y.npy": y }), message);
  }
  await assert.rejects(
    load({ data: "x.npy" }, { "./x.npy": inputs }),
    /x\.npy: expected target=<file\.npy>/,
  );
});

Deno.test("custom: an .h5ad file is read by the host", async () => {
  const table = await load({ data: "x.npy", target: "y.npy" }, {
    "./x.npy": inputs,
    "./y.npy": targets(1, 2, 3),
  });
  const result = await load(
    { data: "a.h5ad", target: "type", matrix: "raw/X" },
    { "./a.h5ad": "cells" },
    {
      ...noHost,
      readMatrix(path, bytes, parts) {
        assert.equal(path, "a.h5ad");
        assert.equal(new TextDecoder().decode(bytes), "cells");
        assert.deepEqual(parts, { target: "type", matrix: "raw/X" });
        return Promise.resolve(table);
      },
    },
  );
  assert.equal(result, table);
});

Deno.test("custom: another kind of file is refused, as is none", async () => {
  for (const data of ["", "a.parquet"]) {
    await assert.rejects(
      load({ data }, {}),
      /expected data=<file> that ends in \.csv, \.npy or \.h5ad, current value is "/,
    );
  }
});
