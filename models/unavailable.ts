/**
 * Backends that cannot be used.
 *
 * @module
 */

/**
 * The error that names a backend, why it cannot be used, and what to do.
 *
 * @example
 * ```ts
 * import { unavailable } from "./unavailable.ts";
 * import assert from "node:assert/strict";
 * const { message } = unavailable("webgpu", "no adapter was found", "use wasm");
 * assert.equal(message, "Cannot use backend webgpu: no adapter was found; use wasm");
 * ```
 */
export function unavailable(name: string, reason: string, fix: string): Error {
  return new Error(`Cannot use backend ${name}: ${reason}; ${fix}`);
}
