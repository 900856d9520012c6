import assert from "node:assert/strict";
import { explainers } from "../../../explainers/index.ts";
import { standardV1 } from "../../../tasks/suites/standard_v1.ts";
import { checkSuite } from "./check_suite.ts";

Deno.test("standardV1: names what exists, once, and repeats", () => {
  checkSuite(standardV1);
});

Deno.test("standardV1: leaves no explainer out", () => {
  const named = new Set(standardV1.explainers.map(({ id }) => id));
  assert.deepEqual(
    explainers.map(({ id }) => id).filter((id) => !named.has(id)),
    [],
  );
});
