import assert from "node:assert/strict";
import { required } from "../../../metrics/parts/required.ts";

Deno.test("required: gives back what is there, falsy or not", () => {
  assert.equal(required("auroc", "relevance", 0), 0);
});

Deno.test("required: names the metric and the need where it is missing", () => {
  assert.throws(
    () => required("auroc", "relevance", undefined),
    new TypeError(
      "Cannot score auroc: it needs relevance, current value is undefined",
    ),
  );
});
