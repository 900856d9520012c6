/**
 * Plug-ins that have been renamed.
 *
 * @module
 */

/** Present ids by kind and former id. */
const presentIds: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ["task", new Map([["own", "custom"]])],
]);

/**
 * The present id of a plug-in, which may be named by a former one.
 *
 * Commands and records of earlier versions use former ids.
 *
 * @example
 * ```ts
 * import { presentId } from "./present_id.ts";
 * import assert from "node:assert/strict";
 * assert.equal(presentId("task", "own"), "custom");
 * assert.equal(presentId("task", "xor"), "xor");
 * ```
 */
export function presentId(kind: string, id: string): string {
  return presentIds.get(kind)?.get(id) ?? id;
}
