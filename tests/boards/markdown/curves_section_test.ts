import assert from "node:assert/strict";
import { curvesSection } from "../../../boards/markdown/curves_section.ts";

Deno.test("curvesSection: one line per curve, nothing without", () => {
  const curve = {
    metric: "auroc",
    method: "lime",
    points: [
      { explainer: "lime[samples=9]", cost: 9, mean: 0.5 },
      { explainer: "lime", cost: 5000, mean: 0.75 },
    ],
    area: 0.625,
  };
  const curves = [{ ...curve, plateauCost: 1234 }, {
    ...curve,
    plateauCost: null,
  }];
  const lines = curvesSection({ curves });
  assert.equal(lines[1], "## Budgets");
  assert.deepEqual(lines.slice(5), [
    "| metric | method | score at rows                 | area  | plateau |",
    "| ------ | ------ | ----------------------------- | ----- | ------- |",
    "| auroc  | lime   | 0.500 at 9.00, 0.750 at 5,000 | 0.625 | 1,234   |",
    "| auroc  | lime   | 0.500 at 9.00, 0.750 at 5,000 | 0.625 | –       |",
  ]);
  assert.deepEqual(curvesSection({ curves: [] }), []);
});
