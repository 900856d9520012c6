import assert from "node:assert/strict";
import { scalingSection } from "../../../boards/markdown/scaling_section.ts";

Deno.test("scalingSection: time and rows by value, and the power of the last step", () => {
  const lines = scalingSection({
    scaling: [{
      task: "ladder",
      option: "inputs",
      values: [10, 100, 1000],
      rows: [
        {
          explainer: "lime",
          points: [
            { status: "scored", milliseconds: 1, rows: 5 },
            { status: "scored", milliseconds: 2, rows: 5 },
            { status: "scored", milliseconds: 200, rows: 5 },
          ],
        },
        {
          explainer: "sis",
          points: [
            { status: "scored", milliseconds: 0, rows: 0 },
            { status: "timed_out" },
            { status: "not run" },
          ],
        },
      ],
    }],
  });
  assert.equal(lines[1], "## Cost against inputs");
  assert.deepEqual(lines.slice(7, 11), [
    "| explainer | 10   | 100       | 1,000   | power |",
    "| --------- | ---- | --------- | ------- | ----- |",
    "| lime      | 1.00 | 2.00      | 200     | 2.00  |",
    "| sis       | 0    | timed out | not run | –     |",
  ]);
  assert.equal(
    lines.at(-2),
    "| lime      | 5.00 | 5.00      | 5.00    | 0.00  |",
  );
  assert.deepEqual(scalingSection({}), []);
});
