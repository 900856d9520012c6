import assert from "node:assert/strict";
import { malformed } from "../../../core/formats/malformed.ts";

Deno.test("malformed: a RangeError with file, expected and found", () => {
  assert.throws(() => malformed("a.csv, row 2", "a number", '"x"'), {
    name: "RangeError",
    message:
      'Cannot read a.csv, row 2: expected a number, current value is "x"',
  });
});
