/**
 * How files and servers of users are called in public.
 *
 * @module
 */
import type { Options } from "../contracts/card.ts";
import { sha256 } from "../rows/sha256.ts";

/**
 * Options with a display name in place of every path with folders and every address: the file's
 * name, or the host, and the first digits of the sha256 of what stood there, as in
 * `loans.csv#ab12`.
 *
 * Contents are identified by the cell's `weights`. Other options stay as they are.
 *
 * @example
 * ```ts
 * import { displayOptions } from "./display_options.ts";
 * import assert from "node:assert/strict";
 * const shown = await displayOptions({ data: "/data/me/loans.csv", instances: 5 });
 * assert.deepEqual(shown, { data: "loans.csv#2fed", instances: 5 });
 * ```
 */
export async function displayOptions(options: Options): Promise<Options> {
  return Object.fromEntries(
    await Promise.all(
      Object.entries(options).map(async ([name, value]) =>
        [name, typeof value === "string" ? await shown(value) : value] as const
      ),
    ),
  );
}

async function shown(value: string): Promise<string> {
  const name = privateName(value);
  if (name === undefined) return value;
  const digest = await sha256(new TextEncoder().encode(value));
  return `${name}#${digest.slice(0, 4)}`;
}

/** What may be shown of a path or an address; undefined for all else. */
function privateName(value: string): string | undefined {
  if (/^\s*https?:/i.test(value)) return URL.parse(value)?.host ?? "address";
  const hasRoot = /^(~|\.{0,2})[\\/]|^[A-Za-z]:[\\/]/.test(value);
  const isFile = /[\\/][^\\/]*\.[A-Za-z][A-Za-z0-9]*$/.test(value);
  if (!hasRoot && !isFile) return undefined;
  return value.split(/[\\/]/).findLast((part) => part !== "") ?? "folder";
}
