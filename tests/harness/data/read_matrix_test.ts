import assert from "node:assert/strict";
import { readMatrix } from "../../../harness/data/read_matrix.ts";
import { changed } from "../../core/formats/damage.ts";
import { h5adFile } from "../../core/formats/h5ad_file.ts";
import fc from "fast-check";

const good = await h5adFile();
const parts = { target: "kind", matrix: "X" } as const;

Deno.test("readMatrix: the rows, as they are in the file", async () => {
  const table = await readMatrix("a.h5ad", good, parts);
  assert.deepEqual(table.inputs.shape, [4, 3]);
  assert.deepEqual([...table.labels], [1, 0, 0, 1]);
  assert.deepEqual(table.classes, ["B", "T"]);
});

Deno.test("readMatrix: a fault of the file is told as by its reader", async () => {
  await assert.rejects(
    readMatrix("a.h5ad", good, { ...parts, target: "type" }),
    {
      name: "RangeError",
      message:
        /Cannot read a\.h5ad: expected a dataset obs\/type\/codes, current value is nothing/,
    },
  );
  await assert.rejects(
    readMatrix("a.h5ad", good.slice(0, 1000), parts),
    /Cannot read a\.h5ad: expected \d+ bytes, current value is 1000/,
  );
});

Deno.test("readMatrix: what is not read in time is given up", async () => {
  await assert.rejects(readMatrix("a.h5ad", good, parts, 0), {
    name: "RangeError",
    message:
      /Cannot read a\.h5ad: expected a sound HDF5 file, current value is one that takes over 0 s/,
  });
});

Deno.test("readMatrix: a file with changed bytes is refused by name or has its shape, and never hangs or ends the process", async () => {
  await fc.assert(
    fc.asyncProperty(changed(good), async (bytes) => {
      try {
        const { inputs, labels } = await readMatrix(
          "a.h5ad",
          bytes,
          parts,
          2000,
        );
        assert.equal(inputs.shape[0], labels.length);
      } catch (error) {
        assert.ok(error instanceof RangeError);
        assert.match(error.message, /^Cannot read a\.h5ad/);
      }
    }),
    { seed: 1, numRuns: 25 },
  );
});
