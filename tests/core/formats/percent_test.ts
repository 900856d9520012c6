import assert from "node:assert/strict";
import { percent } from "../../../core/formats/percent.ts";

Deno.test("percent: one decimal, rounded; shares outside [0, 1] are written as they are", () => {
  assert.deepEqual(
    [0, 0.0004, 0.9996, 1, -0.5, 2].map(percent),
    ["0.0 %", "0.0 %", "100.0 %", "100.0 %", "-50.0 %", "200.0 %"],
  );
});
