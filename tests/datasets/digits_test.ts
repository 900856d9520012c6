import assert from "node:assert/strict";
import { gunzipSync, gzipSync } from "fflate";
import { digits } from "../../datasets/digits.ts";
import { readBytes, readFile } from "./read_stub.ts";

const bytes = await Deno.readFile("datasets/data/digits.csv.gz");
const broken = (change: (text: string) => string) => {
  const text = change(new TextDecoder().decode(gunzipSync(bytes)));
  const packed = gzipSync(new TextEncoder().encode(text), { mtime: 0 });
  return digits.load({}, readBytes(Uint8Array.from(packed)));
};

Deno.test("digits: 1,797 images of pixels 0 … 16", async () => {
  const { inputs, labels, classes } = await digits.load({}, readFile);
  assert.deepEqual(inputs.shape, [1797, 8, 8, 1]);
  assert.deepEqual([...inputs.data.slice(0, 8)], [0, 0, 5, 13, 9, 1, 0, 0]);
  assert.equal(Math.max(...inputs.data.slice(0, 6400)), 16);
  assert.deepEqual([...labels.slice(0, 3)], [0, 1, 2]);
  assert.equal(classes.length, 10);
});

Deno.test("digits: a malformed file is an error that names file, expected and found", async () => {
  for (const length of [0, 9, 1000, bytes.length - 1]) {
    await assert.rejects(
      digits.load({}, readBytes(bytes.slice(0, length))),
      /digits\.csv\.gz/,
      `${length} bytes`,
    );
  }
  await assert.rejects(
    digits.load({}, readBytes("not a gzip file at all, but words")),
    /digits\.csv\.gz: expected a complete gzip file/,
  );
  await assert.rejects(
    broken((t) => t.slice(t.indexOf("\n") + 1)),
    /digits\.csv\.gz: expected 1797 rows, current value is 1796/,
  );
  await assert.rejects(
    broken((t) => "0," + t),
    /digits\.csv\.gz, row 1: expected 65 columns, current value is 66/,
  );
  await assert.rejects(
    broken((t) => "x" + t.slice(1)),
    /row 1, column 1: expected a decimal number, current value is "x"/,
  );
  await assert.rejects(
    broken((t) => "1" + t.slice(1)),
    /digits\.csv\.gz: expected sha256 46abec6b/,
  );
});
