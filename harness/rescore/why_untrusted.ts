/**
 * Records that name code.
 *
 * @module
 */
import type { Cell } from "../../core/records/record.ts";
import { fileUrl } from "../data/file_url.ts";

/** What the caller answers for. */
export interface Trust {
  /** True where the folder's records may name modules, which then run, and addresses. */
  readonly trust?: boolean;
  /** `file:` URLs of modules that the caller named. */
  readonly modules?: readonly string[];
}

/**
 * Why a recorded task is not loaded: its options name a module, which would run, or an address,
 * which would be asked, and the caller named neither. Undefined where it may be loaded.
 *
 * @example
 * ```ts
 * import { whyUntrusted } from "./why_untrusted.ts";
 * import assert from "node:assert/strict";
 * const task = { id: "custom", version: 1, options: { model: "theirs.ts" } };
 * assert.match(whyUntrusted({ task }, {})!, /names the module theirs.ts/);
 * assert.equal(whyUntrusted({ task }, { trust: true }), undefined);
 * ```
 */
export function whyUntrusted(
  { task }: Pick<Cell, "task">,
  { trust = false, modules = [] }: Trust,
): string | undefined {
  if (trust) return undefined;
  for (const value of Object.values(task.options)) {
    if (typeof value !== "string") continue;
    const isAddress = /^\s*https?:/i.test(value);
    const isModule = /\.[cm]?[jt]sx?\s*$/i.test(value);
    if (!isAddress && !isModule) continue;
    if (isModule && modules.includes(fileUrl(value))) continue;
    return `its record names the ${
      isAddress ? "address" : "module"
    } ${value}, which would ${
      isAddress ? "be asked" : "run"
    }: --trust allows it, if you know who made the folder`;
  }
}
