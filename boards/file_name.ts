/**
 * Files named after specs.
 *
 * @module
 */
import type { Spec } from "../core/contracts/card.ts";

/**
 * A name, without ending, that every file system takes and no other spec has: the id, then
 * `,option=value` for each option. What is not a lower-case letter, a digit, `_`, `-` or a point
 * between others is written as the hexadecimal of its UTF-8 bytes behind `%`.
 *
 * @example
 * ```ts
 * import { parseSpec } from "../core/plugins/spec.ts";
 * import { fileName } from "./file_name.ts";
 * import assert from "node:assert/strict";
 * assert.equal(fileName(parseSpec("top_k_accuracy[k=1]")), "top_k_accuracy,k=1");
 * ```
 */
export function fileName({ id, options }: Spec): string {
  return [
    safe(id),
    ...Object.keys(options).sort().map((name) =>
      `${safe(name)}=${safe(String(options[name]))}`
    ),
  ].join(",");
}

function safe(text: string): string {
  return text.replace(
    /[^a-z0-9_.-]|^\.|\.$/gu,
    (sign) =>
      [...new TextEncoder().encode(sign)].map((byte) =>
        `%${byte.toString(16).padStart(2, "0")}`
      ).join(""),
  );
}
