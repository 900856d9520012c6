import assert from "node:assert/strict";
import { formatMedian } from "../../../boards/markdown/format_median.ts";

Deno.test("formatMedian: interval and number of cells, as far as they are known", () => {
  assert.equal(
    formatMedian({ median: 0.5, low: 0.25, high: 1000, n: 12 }),
    "0.500 (0.250 … 1,000, n 12)",
  );
  assert.equal(
    formatMedian({ median: 2, low: null, high: null, n: 5 }),
    "2.00 (n 5)",
  );
  assert.equal(formatMedian(null), "–");
});
