import assert from "node:assert/strict";
import { syn2 } from "../../datasets/syn2.ts";
import { checkDrawnLabels } from "./check_drawn_labels.ts";

Deno.test("syn2: the logit by hand", () => {
  const { rule } = syn2;
  assert.equal(rule.modes[0]!.logit([2, -3, 1, 0, 2, 1, 0, -1.5, 2, 0, 0]), 2);
});

checkDrawnLabels(syn2);
