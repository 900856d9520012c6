import assert from "node:assert/strict";
import type { Head } from "../../../../core/contracts/model.ts";
import { decisionRefusal } from "../../../../explainers/sensx/parts/decision_refusal.ts";
import { sensxSubset } from "../../../../explainers/sensx/sensx_subset.ts";

Deno.test("decisionRefusal: one logit of several, and nothing else", () => {
  const heads: Head[] = [
    "logit",
    "probability",
    "shifted_probability",
    "value",
  ];
  const refused = heads.flatMap((head) =>
    [1, 2].filter((outputs) => decisionRefusal({ head, outputs }) !== undefined)
      .map((outputs) => [head, outputs])
  );
  assert.deepEqual(refused, [["logit", 2]]);
  assert.equal(sensxSubset.refuses, decisionRefusal);
});
