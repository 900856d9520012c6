import assert from "node:assert/strict";
import { number, numbers } from "../../../harness/cli/numbers.ts";

Deno.test("number: reads one number", () => {
  assert.equal(number("-1.5e3"), -1500);
  assert.equal(number(" 0 "), 0);
});

Deno.test("number: nothing and words are refused with what was found", () => {
  for (const text of ["", " ", "one", "1,2", "NaN", "3s"]) {
    assert.throws(() => number(text), {
      name: "InvalidArgumentError",
      code: "commander.invalidArgument",
      message: `Expected a number, found "${text}".`,
    });
  }
});

Deno.test("numbers: reads a list and refuses a hole in it", () => {
  assert.deepEqual(numbers("0,1, 7"), [0, 1, 7]);
  assert.throws(() => numbers("0,,1"), /Expected a number, found ""/);
});
