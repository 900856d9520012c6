import assert from "node:assert/strict";
import { syn5 } from "../../datasets/syn5.ts";
import { checkDrawnLabels } from "./check_drawn_labels.ts";

Deno.test("syn5: the logit by hand", () => {
  const { rule } = syn5;
  const row = (x10: number) => [2, -3, 1, 0, 2, 1, 0, -1.5, 2, 0, x10];
  const logit = (x: number[]) => rule.modes[rule.modeOf(x)]!.logit(x);
  assert.equal(logit(row(-1)), -6);
  assert.equal(logit(row(1)), 1.5 + 2 + 1 - 2.4);
});

checkDrawnLabels(syn5);
