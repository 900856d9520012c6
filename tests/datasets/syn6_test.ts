import assert from "node:assert/strict";
import { syn6 } from "../../datasets/syn6.ts";
import { checkDrawnLabels } from "./check_drawn_labels.ts";

Deno.test("syn6: the logit by hand", () => {
  const { rule } = syn6;
  const row = (x10: number) => [2, -3, 1, 0, 2, 1, 0, -1.5, 2, 0, x10];
  const logit = (x: number[]) => rule.modes[rule.modeOf(x)]!.logit(x);
  assert.equal(logit(row(-1)), 2);
  assert.equal(logit(row(1)), 1.5 + 2 + 1 - 2.4);
});

checkDrawnLabels(syn6);
