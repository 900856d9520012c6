import assert from "node:assert/strict";
import { identicalInputs } from "../../../datasets/generators/distributions.ts";
import { wired } from "../../../datasets/wired.ts";
import { trainedVariant } from "../../../tasks/parts/trained_variant.ts";

Deno.test("trainedVariant: explains rows where network and label say 1 and something counts", () => {
  // Both of x0 and x1: with neither, no single input changes anything.
  const rule = {
    inputs: 10,
    modes: [{
      logit: (x: ArrayLike<number>) => 1.5 - x[0]! - x[1]!,
      relevant: [0, 1],
    }],
    modeOf: () => 0,
    distribution: identicalInputs("binary", 10),
  };
  const { recipe, known } = trainedVariant({
    id: "both",
    summary: "Two inputs.",
    dataset: wired,
    options: wired.defaults,
    rule,
  });
  assert.deepEqual(recipe.shares, [0.8, 0.1, 0.1]);
  assert.equal(known!.rule, rule);
  assert.deepEqual(known!.columns, wired.columnsOf(wired.defaults, rule));
});
