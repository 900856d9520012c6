/**
 * Rows per call of a network.
 *
 * @module
 */
import { getBackend } from "@tensorflow/tfjs-core";

/** Limits per kind of processor: values of one tensor, values that a pass holds, rows. */
const CACHED = { widest: Infinity, held: 2 ** 22, most: 2048 };
const GRAPHICS = { widest: 2 ** 24, held: 2 ** 28, most: 65536 };

/**
 * Rows per call, from the values that one row has at each step of a pass (all are held until its
 * end) and the current backend.
 *
 * - Never from the number of rows asked about, so that outputs do not depend on it.
 * - On processors a pass holds 16 MiB: convolutional and attention networks are equally fast with
 *   four times as much, and lose up to a fifth with a quarter; dense ones gain nothing beyond 2,048
 *   rows.
 * - Graphics processors are fastest with the most rows that memory allows: 1 GiB, and 64 MiB for
 *   one tensor, half of what every adapter binds.
 * - A gradient holds some three times as much.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { rowsPerCall } from "./rows_per_call.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * assert.equal(rowsPerCall([1024, 4096, 3072]), 512);
 * ```
 */
export function rowsPerCall(sizes: readonly number[]): number {
  const { widest, held, most } = onGraphics() ? GRAPHICS : CACHED;
  const sum = sizes.reduce((a, b) => a + b);
  const rows = Math.min(most, widest / Math.max(...sizes), held / sum);
  return Math.max(1, Math.floor(rows));
}

/**
 * Fewest rows per call: WebGPU multiplies a single row by another program, whose sums differ in
 * their last bit, so that a single row is followed by a row of zeros.
 */
export const FEWEST_ROWS = 2;

/** True where the current backend computes, or may, on a graphics processor. */
export function onGraphics(): boolean {
  return getBackend() === "webgpu" || getBackend() === "tensorflow";
}
