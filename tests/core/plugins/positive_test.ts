import assert from "node:assert/strict";
import { positive } from "../../../core/plugins/positive.ts";

Deno.test("positive: returns what is above zero", () => {
  assert.equal(positive("timeout", 0.5), 0.5);
  assert.equal(positive("jobs", 3, "integer"), 3);
});

Deno.test("positive: anything else is refused by name", () => {
  for (const value of [0, -1, NaN, Infinity, -Infinity]) {
    assert.throws(() => positive("timeout", value), {
      name: "RangeError",
      message:
        `Cannot run: expected timeout to be a positive number, current value is ${value}`,
    });
  }
  for (const value of [1.5, 2 ** 53]) {
    assert.throws(
      () => positive("jobs", value, "integer"),
      /expected jobs to be a positive integer/,
    );
  }
});
