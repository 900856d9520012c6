import assert from "node:assert/strict";
import { decimal } from "../../../core/formats/decimal.ts";

Deno.test("decimal: decimal numbers, trimmed, and nothing else", () => {
  const numbers = ["5", " 5 ", "-2.5e1", "+.5", "7.", "1E-3", "007", "\t1\r"];
  assert.deepEqual(numbers.map(decimal), [5, 5, -25, 0.5, 7, 0.001, 7, 1]);
  const others = ["", " ", ".", "1e", "e1", "0x10", "0b1", "1_000", "1,5"];
  for (const text of [...others, "Infinity", "NaN", "1 2", "--1", "5%"]) {
    assert.ok(Number.isNaN(decimal(text)), text);
  }
});
