import assert from "node:assert/strict";
import fc from "fast-check";
import { encodeNpy } from "../../../core/formats/encode_npy.ts";
import { readAttributions } from "../../../harness/store/read_attributions.ts";

const shape = [2, 1, 3];
const values = [1, -2.5, 0, 4e-9, 5, 6];
const text = (content: string) => new TextEncoder().encode(content);
const files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  "a.npy": encodeNpy({ shape, data: new Float64Array(values) }),
  "a.csv": text("1,-2.5,0\n4e-9,5,6\n"),
  "named.CSV": text('left,right,"up, down"\n1,-2.5,0\n4e-9, 5,6\n'),
  "a.json": text("[[[1,-2.5,0]],[[4e-9,5,6]]]"),
};

Deno.test("readAttributions: the same numbers from every kind of file", () => {
  for (const [path, bytes] of Object.entries(files)) {
    const read = readAttributions(path, bytes, shape);
    assert.deepEqual([read.shape, [...read.data]], [shape, values], path);
  }
});

Deno.test("readAttributions: what does not fit is named, with expected and found", () => {
  const bad: [string, Uint8Array<ArrayBuffer> | string, RegExp][] = [
    [
      "a.npy",
      encodeNpy({ shape: [2, 3], data: new Float64Array(values) }),
      /read a\.npy: expected shape \[2,1,3\], current value is \[2,3\]/,
    ],
    [
      "a.npy",
      encodeNpy({ shape, data: new Float32Array([1, 2, 3, 4, NaN, 6]) }),
      /a\.npy, instance 1, input 1: expected a finite number, current value is NaN/,
    ],
    ["a.csv", "1,2,3\n", /a\.csv: expected 2 lines.*, current value is 1/],
    ["a.csv", "1,2\n1,2\n", /instance 0: expected 3 columns.* is 2/],
    ["a.csv", "1,2,3\n1,x,3\n", /instance 1, column 2: .*number.* is "x"/],
    ["a.csv", "1,2,3\n4,5,6", /a\.csv: expected a line break at the end/],
    ["a.csv", '1,2,3\n4,"5,6\n', /a\.csv: expected comma-separated lines/],
    ["a.json", "[[[1,2,3]]", /a\.json: expected JSON/],
    ["a.json", "[[[1,2,3]]]", /a\.json: expected an array of 2.* one of 1/],
    ["a.json", "[[[1,2,3]],7]", /at \[1\]: expected an array of 1.* is 7/],
    [
      "a.json",
      "[[[1,2,3]],[[4,null,6]]]",
      /at \[1\]\[0\]\[1\]: expected a number, current value is null/,
    ],
    ["a.json", "[[[1,2,3]],[[4,5,1e999]]]", /instance 1, input 2: .*Infinity/],
    [
      "a.pkl",
      "",
      /a\.pkl: expected a name that ends in \.npy, \.csv or \.json/,
    ],
  ];
  for (const [path, content, message] of bad) {
    const bytes = typeof content === "string" ? text(content) : content;
    assert.throws(() => readAttributions(path, bytes, shape), message);
  }
});

/** True when reading either gives six finite numbers or an error that names the file. */
function clear(path: string, bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    const { data } = readAttributions(path, bytes, shape);
    return data.length === 6 && data.every(Number.isFinite);
  } catch (error) {
    return error instanceof RangeError &&
      error.message.startsWith(`Cannot read ${path}`);
  }
}

Deno.test("readAttributions: every truncation is an error that names the file", () => {
  for (const [path, bytes] of Object.entries(files)) {
    for (let length = 0; length < bytes.length; length++) {
      assert.throws(
        () => readAttributions(path, bytes.slice(0, length), shape),
        (error) => error instanceof RangeError && error.message.includes(path),
        `${path}, ${length} bytes`,
      );
    }
  }
});

Deno.test("readAttributions: changed bytes give numbers or a clear error", () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1 });
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.entries(files)),
      changes,
      ([path, bytes], changed) => {
        const copy = bytes.slice();
        for (const [at, byte] of changed) copy[at % copy.length] = byte;
        return clear(path, copy);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

Deno.test("readAttributions: any bytes at all give numbers or a clear error", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("a.npy", "a.csv", "a.json"),
      fc.oneof(
        fc.uint8Array().map((bytes) => Uint8Array.from(bytes)),
        fc.json().map(text),
        fc.string().map(text),
      ),
      clear,
    ),
    { seed: 1, numRuns: 500 },
  );
});
