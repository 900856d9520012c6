/**
 * Unpacking gzip files.
 *
 * @module
 */
import { malformed } from "./malformed.ts";
import { messageOf } from "../plugins/message_of.ts";

/**
 * Contents of a gzip file; its length and checksum are verified.
 *
 * @param path Named by errors.
 * @throws {RangeError} on anything but one complete gzip file.
 *
 * @example
 * ```ts
 * import { gunzip } from "./gunzip.ts";
 * import assert from "node:assert/strict";
 * const packed = new Blob(["rows"]).stream().pipeThrough(new CompressionStream("gzip"));
 * const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
 * assert.deepEqual(await gunzip("a.gz", bytes), new TextEncoder().encode("rows"));
 * ```
 */
export async function gunzip(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const contents = new Blob([bytes]).stream()
      .pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(contents).arrayBuffer());
  } catch (error) {
    return malformed(
      path,
      "a complete gzip file",
      `${bytes.length} bytes with a fault (${messageOf(error)})`,
    );
  }
}
