/**
 * Unpacking gzip files.
 *
 * @module
 */
import { malformed } from "./malformed.ts";
import { messageOf } from "../plugins/message_of.ts";

/** Most bytes of contents. */
const MOST = 2 ** 31;

/** Most bytes of contents per packed byte, */
const RATIO = 1000;

/** where there are more than so many bytes of contents. */
const LEAST = 2 ** 20;

/**
 * Contents of a gzip file; its length and checksum are verified. Contents of more than 2 GiB, or of
 * more than 1,000 times the size of the file, are refused before they fill the memory.
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
  const most = Math.min(MOST, Math.max(LEAST, RATIO * bytes.length));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    const contents = new Blob([bytes]).stream()
      .pipeThrough(new DecompressionStream("gzip"));
    // Leaving the loop ends the unpacking.
    for await (const chunk of contents) {
      length += chunk.length;
      if (length > most) break;
      chunks.push(chunk);
    }
  } catch (error) {
    return malformed(
      path,
      "a complete gzip file",
      `${bytes.length} bytes with a fault (${messageOf(error)})`,
    );
  }
  if (length > most) {
    malformed(
      path,
      `a gzip file of at most ${most} bytes (2 GiB, ${RATIO} times its size): unpack it by hand if it is right`,
      "more",
    );
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
