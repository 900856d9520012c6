/**
 * The version of what is stored.
 *
 * @module
 */
import { isObject } from "./shape.ts";

/** Version of the layout of records, judgements and explanation files. */
export const SCHEMA = 2;

/**
 * The schema of a file's JSON.
 *
 * @param what Named by the error.
 * @throws {RangeError} where it is none that this version can read.
 *
 * @example
 * ```ts
 * import { checkSchema } from "./schema.ts";
 * import assert from "node:assert/strict";
 * assert.equal(checkSchema("a record", { schema: 1 }), 1);
 * assert.throws(() => checkSchema("a record", { schema: 9 }), /written by a newer version/);
 * ```
 */
export function checkSchema(what: string, value: unknown): number {
  const schema = isObject(value) ? value["schema"] : undefined;
  if (
    typeof schema === "number" && Number.isInteger(schema) && schema >= 1 &&
    schema <= SCHEMA
  ) return schema;
  throw new RangeError(
    typeof schema === "number" && schema > SCHEMA
      ? `Cannot read ${what}: expected schema ${SCHEMA} or older, current value is ${schema}, written by a newer version`
      : `Cannot read ${what}: expected schema 1 to ${SCHEMA}, current value is ${
        JSON.stringify(schema) ?? "none"
      }`,
  );
}
