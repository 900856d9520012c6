import assert from "node:assert/strict";
import { quickV1 } from "../../../tasks/suites/quick_v1.ts";
import { checkSuite } from "./check_suite.ts";

Deno.test("quickV1: names what exists, once, and repeats", () => {
  checkSuite(quickV1);
  assert.equal(quickV1.tasks.length, 6);
});
