import assert from "node:assert/strict";
import { syn1 } from "../../datasets/syn1.ts";
import { checkDrawnLabels } from "./check_drawn_labels.ts";

Deno.test("syn1: the logit by hand", () => {
  const { rule } = syn1;
  assert.equal(rule.modes[0]!.logit([2, -3, 1, 0, 2, 1, 0, -1.5, 2, 0, 0]), -6);
});

checkDrawnLabels(syn1);
