import assert from "node:assert/strict";
import { checkSchema, SCHEMA } from "../../../core/records/schema.ts";

Deno.test("checkSchema: the present and earlier schemas, and nothing else", () => {
  assert.equal(checkSchema("a record", { schema: SCHEMA }), SCHEMA);
  for (const schema of ["1", 0, 1.5, null, undefined]) {
    assert.throws(
      () => checkSchema("a record", { schema }),
      /Cannot read a record: expected schema 1 to 2, current value is /,
    );
  }
  assert.throws(() => checkSchema("a record", [1]), RangeError);
  assert.throws(() => checkSchema("a record", { schema: 3 }), /newer version/);
});
