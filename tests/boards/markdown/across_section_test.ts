import assert from "node:assert/strict";
import { acrossSection } from "../../../boards/markdown/across_section.ts";
import { board } from "../written_board.ts";

const across = {
  statistic: 4.6666,
  pValue: 0.097,
  concordance: 7 / 9,
  criticalDifference: 1.914,
  rows: [
    { explainer: "sensx", meanRank: 4 / 3, low: 1, high: 2, group: "a" },
    { explainer: "saliency", meanRank: 5 / 3, low: 1, high: 2, group: "a" },
    { explainer: "lime", meanRank: 3, low: 3, high: 3, group: "b" },
  ],
};

Deno.test("acrossSection: the test in a sentence, mean ranks in a table", () => {
  const lines = acrossSection({ ...board.tables[0]!, across });
  assert.deepEqual(lines, [
    "",
    "### auroc over 2 tasks",
    "",
    "Friedman χ²(2) = 4.67, p = 0.0970; Kendall's W = 0.778. Critical difference of mean ranks (Nemenyi, 5%): 1.91.",
    "",
    "| mean rank | explainer | 95% interval | group |",
    "| --------- | --------- | ------------ | ----- |",
    "| 1.33      | sensx     | 1.00 … 2.00  | a     |",
    "| 1.67      | saliency  | 1.00 … 2.00  | a     |",
    "| 3.00      | lime      | 3.00 … 3.00  | b     |",
  ]);
});

Deno.test("acrossSection: all tied says so, one task says nothing", () => {
  const tied = { ...across, statistic: null, concordance: null };
  const lines = acrossSection({ ...board.tables[0]!, across: tied });
  assert.equal(lines[3], "All rows tie on every task.");
  assert.deepEqual(acrossSection(board.tables[0]!), []);
});
