/**
 * Reading NumPy's .npy files.
 *
 * @module
 */
import type { NdArray } from "../contracts/nd_array.ts";
import { malformed } from "./malformed.ts";

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/** Bytes per number and the method that reads one, by type. */
const TYPES: { readonly [descr: string]: [number, keyof DataView] } = {
  "<f4": [4, "getFloat32"],
  "<f8": [8, "getFloat64"],
  "|i1": [1, "getInt8"],
  "|u1": [1, "getUint8"],
  "|b1": [1, "getUint8"],
  "<i2": [2, "getInt16"],
  "<u2": [2, "getUint16"],
  "<i4": [4, "getInt32"],
  "<u4": [4, "getUint32"],
  "<i8": [8, "getBigInt64"],
  "<u8": [8, "getBigUint64"],
};

/**
 * The array of a .npy file: little-endian numbers in C order, formats 1.0 to 3.0 (NumPy enhancement
 * proposal 1).
 *
 * float32 stays float32; all other types become float64.
 *
 * @param path Named by errors.
 * @throws {RangeError} on another format, a file whose length does not fit its shape, or a whole
 *   number beyond 2⁵³.
 *
 * @example
 * ```ts
 * import { readNpy } from "./read_npy.ts";
 * import assert from "node:assert/strict";
 * const header = "{'descr': '|u1', 'fortran_order': False, 'shape': (2,), }\n";
 * const bytes = Uint8Array.from([
 *   0x93,
 *   ..."NUMPY\x01\x00",
 *   header.length,
 *   0,
 *   ...header,
 *   7,
 *   9,
 * ], (x) => typeof x === "string" ? x.charCodeAt(0) : x);
 * assert.deepEqual(readNpy("a.npy", bytes), {
 *   shape: [2],
 *   data: new Float64Array([7, 9]),
 * });
 * ```
 */
export function readNpy(
  path: string,
  bytes: Uint8Array,
): NdArray {
  const version = bytes[6]!;
  const long = version > 1;
  if (
    bytes.length < 12 || MAGIC.some((byte, i) => bytes[i] !== byte) ||
    version < 1 || version > 3
  ) {
    malformed(path, "a .npy file of format 1 to 3", `[${bytes.slice(0, 8)}]`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = long
    ? 12 + view.getUint32(8, true)
    : 10 + view.getUint16(8, true);
  if (start > bytes.length) {
    malformed(path, `a header of ${start} bytes`, bytes.length);
  }
  const { descr, shape } = headerOf(
    path,
    new TextDecoder().decode(bytes.subarray(long ? 12 : 10, start)),
  );
  const size = shape.reduce((product, side) => product * side, 1);
  const [width, get] = TYPES[descr]!;
  if (bytes.length !== start + size * width) {
    malformed(
      path,
      `${start + size * width} bytes for shape [${shape}]`,
      bytes.length,
    );
  }
  if (descr === "<f4" || descr === "<f8") {
    const { buffer } = Uint8Array.from(bytes.subarray(start));
    return {
      shape,
      data: descr === "<f4"
        ? new Float32Array(buffer)
        : new Float64Array(buffer),
    };
  }
  const read = view[get] as (at: number, little: boolean) => number | bigint;
  const data = Float64Array.from({ length: size }, (_, i) => {
    const value = read.call(view, start + i * width, true);
    return Number.isSafeInteger(Number(value))
      ? Number(value)
      : malformed(`${path}, number ${i + 1}`, "at most 2⁵³", value);
  });
  return { shape, data };
}

function headerOf(
  path: string,
  header: string,
): { readonly descr: string; readonly shape: number[] } {
  const fields =
    /^\{'descr': '([^']*)', 'fortran_order': (False|True), 'shape': \(((?:\d+, ?)*\d*)\), *\} *\n$/
      .exec(header);
  const [, descr = "", order, sides = ""] = fields ?? [];
  if (!Object.hasOwn(TYPES, descr) || order !== "False") {
    malformed(
      path,
      `little-endian numbers in C order (${Object.keys(TYPES).join(" ")})`,
      JSON.stringify(header.slice(0, 120)),
    );
  }
  const shape = sides.split(",").filter((side) => side.trim() !== "");
  return { descr, shape: shape.map(Number) };
}
