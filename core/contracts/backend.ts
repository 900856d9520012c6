/**
 * Backends, by name and by the label that records carry.
 *
 * @module
 */

/** Backends that can be asked for by name. */
export const backendNames = [
  "webgpu",
  "tensorflow",
  "onnx",
  "wasm",
  "cpu",
] as const;

/** One of {@linkcode backendNames}. */
export type BackendName = typeof backendNames[number];

/**
 * The backend that a record's label names: what stands before the first colon of `webgpu:software`
 * or `onnx:1.30.0`.
 *
 * @throws {RangeError} when there is no such backend.
 *
 * @example
 * ```ts
 * import { parseBackend } from "./backend.ts";
 * import assert from "node:assert/strict";
 * assert.equal(parseBackend("webgpu:software"), "webgpu");
 * assert.equal(parseBackend("wasm"), "wasm");
 * ```
 */
export function parseBackend(label: string): BackendName {
  const [prefix] = label.split(":");
  const name = backendNames.find((name) => name === prefix);
  if (name === undefined) {
    throw new RangeError(
      `Cannot read a backend: expected one of ${
        backendNames.join(", ")
      }, current value is ${label}`,
    );
  }
  return name;
}
