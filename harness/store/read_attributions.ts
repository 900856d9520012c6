/**
 * Attributions made elsewhere.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { csvFields, csvNumber, csvText } from "../../core/formats/read_csv.ts";
import { malformed } from "../../core/formats/malformed.ts";
import { readNpy } from "../../core/formats/read_npy.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/**
 * Reads one finite number per input of every instance from a file whose name tells its format:
 *
 * - `.npy`: an array of exactly this shape
 * - `.csv`: a line per instance and a column per input, flat, with or without a line of names
 * - `.json`: nested arrays of exactly this shape
 *
 * @param path Named by errors.
 * @param shape `[instances, ...inputShape]`.
 * @throws {RangeError} that names file, expected and found on anything else.
 */
export function readAttributions(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  shape: readonly number[],
): NdArray {
  const array = decode(path, bytes, shape);
  const bad = array.data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    const size = sizeOf(shape.slice(1));
    malformed(
      `${path}, instance ${Math.floor(bad / size)}, input ${bad % size}`,
      "a finite number",
      array.data[bad],
    );
  }
  return array;
}

function decode(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  shape: readonly number[],
): NdArray {
  switch (/\.(\w+)$/.exec(path)?.[1]?.toLowerCase()) {
    case "npy": {
      const array = readNpy(path, bytes);
      return array.shape.join() === shape.join()
        ? array
        : malformed(path, `shape [${shape}]`, `[${array.shape}]`);
    }
    case "csv":
      return { shape, data: fromCsv(path, bytes, shape) };
    case "json":
      return { shape, data: fromJson(path, bytes, shape) };
    default:
      return malformed(path, "a name that ends in .npy, .csv or .json", path);
  }
}

function fromCsv(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  [rows = 0, ...inputShape]: readonly number[],
): Float64Array {
  const lines = csvFields(path, csvText(path, bytes));
  const named = lines.length === rows + 1 &&
    lines[0]!.some((field) => Number.isNaN(Number(field)));
  const body = named ? lines.slice(1) : lines;
  if (body.length !== rows) {
    malformed(path, `${rows} lines, one per instance`, body.length);
  }
  const size = sizeOf(inputShape);
  return Float64Array.from(body.flatMap((fields, row) => {
    const where = `${path}, instance ${row}`;
    return fields.length === size
      ? fields.map((field, column) => csvNumber(where, field, column))
      : malformed(where, `${size} columns, one per input`, fields.length);
  }));
}

function fromJson(
  path: string,
  bytes: Uint8Array,
  shape: readonly number[],
): Float64Array {
  const data = new Float64Array(sizeOf(shape));
  let at = 0;
  const walk = (value: unknown, depth: number, place: string) => {
    const where = place === "" ? path : `${path}, at ${place}`;
    if (depth === shape.length) {
      data[at++] = typeof value === "number"
        ? value
        : malformed(where, "a number", brief(value));
    } else if (!Array.isArray(value)) {
      malformed(where, `an array of ${shape[depth]}`, brief(value));
    } else if (value.length !== shape[depth]) {
      malformed(where, `an array of ${shape[depth]}`, `one of ${value.length}`);
    } else value.forEach((item, i) => walk(item, depth + 1, `${place}[${i}]`));
  };
  walk(parsed(path, bytes), 0, "");
  return data;
}

function parsed(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return malformed(path, "JSON", messageOf(error));
  }
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 40);
}
