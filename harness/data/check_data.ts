/**
 * Whether a file is the published one.
 *
 * @module
 */
import type { DataFile } from "../../core/contracts/data_file.ts";
import { sha256 } from "../../core/rows/sha256.ts";
import { gunzip } from "../../core/formats/gunzip.ts";

/**
 * Resolves when `bytes` are the file, or a gzip file of the same contents.
 *
 * @param place Where they were found; named by errors.
 * @throws {RangeError} otherwise, naming place, expected and found.
 */
export async function checkData(
  { sha256: expected, bytes: length, unpacked }: DataFile,
  bytes: Uint8Array<ArrayBuffer>,
  place: string,
): Promise<void> {
  const actual = await sha256(bytes);
  if (actual === expected) return;
  if (!unpacked) {
    fail(place, `sha256 ${expected}`, length, actual, bytes.length);
  }
  const contents = await gunzip(place, bytes);
  const inside = await sha256(contents);
  if (inside === unpacked.sha256) return;
  fail(
    place,
    `contents of sha256 ${unpacked.sha256}`,
    unpacked.bytes,
    inside,
    contents.length,
  );
}

function fail(
  place: string,
  expected: string,
  length: number,
  actual: string,
  actualLength: number,
): never {
  throw new RangeError(
    `Cannot use ${place}: expected ${expected} (${length} bytes), current value is ${actual} (${actualLength} bytes)`,
  );
}
