import assert from "node:assert/strict";
import { references } from "../../../datasets/parts/references.ts";

Deno.test("references: each can be looked up", () => {
  for (const reference of references) {
    assert.match(reference, /\(\d{4}\).*(arXiv:\d{4}\.\d{5}|doi:10\.)/);
  }
});
