import assert from "node:assert/strict";
import { agreementSection } from "../../../boards/markdown/agreement_section.ts";

Deno.test("agreementSection: nearest and farthest of each, mean over tasks that have both", () => {
  const lines = agreementSection({
    agreement: [
      {
        task: "xor",
        explainers: ["a", "b", "c"],
        correlations: [[1, 0.5, 0.25], [0.5, 1, null], [0.25, null, 1]],
        alpha: 0.5,
      },
      {
        task: "digits",
        explainers: ["b", "a"],
        correlations: [[1, 1], [1, 1]],
        alpha: null,
      },
    ],
  });
  assert.equal(lines[1], "## Agreement of explainers");
  assert.deepEqual(lines.slice(5), [
    "| explainer | most similar | rho   | least similar | rho   |",
    "| --------- | ------------ | ----- | ------------- | ----- |",
    "| a         | b            | 0.750 | c             | 0.250 |",
    "| b         | a            | 0.750 | a             | 0.750 |",
    "| c         | a            | 0.250 | a             | 0.250 |",
    "",
    "Krippendorff's alpha of all ranks: xor 0.500, digits –.",
  ]);
});

Deno.test("agreementSection: nothing where nothing is at hand or comparable", () => {
  assert.deepEqual(agreementSection({}), []);
  const alone = {
    task: "xor",
    explainers: ["a"],
    correlations: [[1]],
    alpha: 1,
  };
  assert.deepEqual(agreementSection({ agreement: [alone] }), []);
});
