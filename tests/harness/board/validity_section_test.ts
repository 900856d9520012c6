import assert from "node:assert/strict";
import { validitySection } from "../../../harness/board/validity_section.ts";

Deno.test("validitySection: metrics against those of relevance, a dash where no task has both", () => {
  const one = {
    metric: "area",
    truth: "auroc",
    tasks: ["xor"],
    mean: 0.5,
    low: 0.25,
    high: 0.75,
    n: 9,
    missing: 0,
  };
  const validity = [one, { ...one, metric: "gap", truth: "top" }];
  assert.deepEqual(validitySection({ validity }).slice(5), [
    "| metric | auroc                 | top                   |",
    "| ------ | --------------------- | --------------------- |",
    "| area   | 0.500 (0.250 … 0.750) | –                     |",
    "| gap    | –                     | 0.500 (0.250 … 0.750) |",
  ]);
  assert.deepEqual(validitySection({ validity: [] }), []);
});
