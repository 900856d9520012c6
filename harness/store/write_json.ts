/**
 * Writing JSON.
 *
 * @module
 */
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { writeWhole } from "./write_whole.ts";

/** A value as JSON, in one order of its fields. */
export function jsonBytes(value: object): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value, 1) + "\n");
}

/** Writes a value as JSON, in one order of its fields. */
export function writeJson(path: string, value: object): Promise<void> {
  return writeWhole(path, jsonBytes(value));
}
