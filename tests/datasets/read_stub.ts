/**
 * Reading for tests.
 *
 * @module
 */
import type { Read } from "../../core/contracts.ts";

/** Reads nothing: for datasets that need no file. */
export const noRead: Read = (path) =>
  Promise.reject(new Error(`Expected no file to be read, found ${path}`));

/** Reads the project's files. */
export const readFile: Read = (path) => Deno.readFile(path);

/** Reads these bytes whatever is asked for. */
export function readBytes(bytes: Uint8Array<ArrayBuffer> | string): Read {
  return () =>
    Promise.resolve(
      typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
    );
}
