import assert from "node:assert/strict";
import { syn3 } from "../../datasets/syn3.ts";
import { checkDrawnLabels } from "./check_drawn_labels.ts";

Deno.test("syn3: the logit by hand", () => {
  const { rule } = syn3;
  assert.equal(
    rule.modes[0]!.logit([2, -3, 1, 0, 2, 1, 0, -1.5, 2, 0, 0]),
    1.5 + 2 + 1 - 2.4,
  );
});

checkDrawnLabels(syn3);
