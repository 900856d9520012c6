/**
 * Names of classes in annotated matrices.
 *
 * @module
 */
import type { Dataset as Values } from "h5wasm";
import { malformed } from "./malformed.ts";
import { missingLabel } from "./missing_label.ts";

/**
 * The categories of a categorical column: texts as they are, numbers as they are written, truth
 * values as Python writes them (`False`, `True`).
 *
 * @param where File and place, named by errors.
 * @throws {RangeError} where they are something else, or one of them says that there is none.
 *
 * @example
 * ```ts
 * import { h5adCategories } from "./h5ad_categories.ts";
 * import assert from "node:assert/strict";
 * const categories = { value: new Int8Array([0, 1]), metadata: {} };
 * assert.deepEqual(h5adCategories("a.h5ad", categories), ["0", "1"]);
 * ```
 */
export function h5adCategories(
  where: string,
  { value, metadata }: {
    readonly value: Values["value"];
    readonly metadata: Pick<Values["metadata"], "enum_type">;
  },
): string[] {
  const members = Object.entries(metadata.enum_type?.members ?? {});
  const nameOf = (one: unknown) => {
    const [member] = members.find(([, code]) => code === Number(one)) ?? [];
    return member === undefined
      ? String(one)
      : { FALSE: "False", TRUE: "True" }[member] ?? member;
  };
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) {
    return malformed(where, "texts or numbers", typeof value);
  }
  const names = Array.from(value as ArrayLike<unknown>, nameOf);
  const fault = names.find((name) => missingLabel(name.trim()));
  return fault === undefined
    ? names
    : malformed(where, "classes: leave rows without one out", `"${fault}"`);
}
