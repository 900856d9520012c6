import assert from "node:assert/strict";
import { missingLabel } from "../../../core/formats/missing_label.ts";

Deno.test("missingLabel: ways to write that there is no label, and words that look like them", () => {
  const missing = [
    "",
    "nan",
    "NaN",
    "-nan",
    "n/a",
    "N/A",
    "NA",
    "null",
    "NULL",
  ];
  assert.ok([...missing, "<NA>", "#N/A", "#na"].every(missingLabel));
  const words = ["Na", "na", "none", "nano", "nullable", "0", "unknown", "-"];
  assert.ok(!words.some(missingLabel));
});
