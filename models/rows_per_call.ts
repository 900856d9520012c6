/**
 * How many rows a network is given at a time.
 *
 * @module
 */
import { getBackend } from "@tensorflow/tfjs-core";

/** Per kind of processor: values of the widest activation held at once, and bounds of the rows. */
const CACHED = { values: 2 ** 18, least: 256, most: 2048 };
const GRAPHICS = { values: 2 ** 24, least: 256, most: 65536 };

/**
 * Rows per call, from the widest activation of one row and the current backend; never from the rows at hand,
 * so that answers do not depend on how many rows are asked about.
 *
 * On processors the widest activation of a call stays near the second-level cache: 10-200-100-50-1 runs 1.2 times as
 * fast with 1,000–2,000 rows as with 10,000. Graphics processors want the most rows that memory allows.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { rowsPerCall } from "./rows_per_call.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * assert.equal(rowsPerCall(256), 1024);
 * ```
 */
export function rowsPerCall(widest: number): number {
  const { values, least, most } =
    getBackend() === "webgpu" || getBackend() === "tensorflow"
      ? GRAPHICS
      : CACHED;
  return Math.min(most, Math.max(least, Math.floor(values / widest)));
}

/**
 * Fewest rows that a network is given: WebGPU multiplies a single row by another program, whose sums differ in their
 * last bit, so that a lone row is accompanied by a row of zeros.
 */
export const FEWEST_ROWS = 2;
