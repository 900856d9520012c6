/**
 * Writing protocol buffers.
 *
 * @module
 */

/** Pieces of a message, joined once at the end: weights are large. */
export type Pieces = readonly Uint8Array[];

/**
 * A protocol-buffers message: its fields in their order. Encoding:
 * https://protobuf.dev/programming-guides/encoding.
 *
 * @example
 * ```ts
 * import { integer, protobuf, text } from "./protobuf.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...protobuf([integer(1, 300), text(2, "a")])], [8, 172, 2, 18, 1, 97]);
 * ```
 */
export function protobuf(fields: readonly Pieces[]): Uint8Array {
  const pieces = fields.flat();
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A field that holds bytes or other fields. */
export function field(number: number, content: readonly Pieces[]): Pieces {
  const pieces = content.flat();
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return [varints(8 * number + 2, length), ...pieces];
}

/** A field that holds a string. */
export function text(number: number, value: string): Pieces {
  return field(number, [[new TextEncoder().encode(value)]]);
}

/** A field that holds a non-negative integer. */
export function integer(number: number, value: number): Pieces {
  return [varints(8 * number, value)];
}

/** Varints: integers of seven bits per byte, the lowest first. */
function varints(...values: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let rest of values) {
    for (; rest >= 128; rest = Math.floor(rest / 128)) {
      bytes.push(rest % 128 + 128);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}
