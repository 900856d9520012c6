import assert from "node:assert/strict";
import { findSuite } from "../../../harness/plan/find_suite.ts";

const suites = ["quick_v1", "quick_v10", "quick_v2", "wide_v1"].map((id) => ({
  id,
  summary: "",
  tasks: [],
  explainers: [],
  seeds: [0],
  timeout: 1,
}));

Deno.test("findSuite: a name without version is the newest, by number", () => {
  assert.equal(findSuite(suites, "quick").id, "quick_v10");
});

Deno.test("findSuite: a name with version is that version", () => {
  assert.equal(findSuite(suites, "quick_v1").id, "quick_v1");
});

Deno.test("findSuite: an unknown name is answered with the nearest", () => {
  assert.throws(
    () => findSuite(suites, "wide_v3"),
    /Cannot find suite "wide_v3": did you mean "wide_v1"/,
  );
});
