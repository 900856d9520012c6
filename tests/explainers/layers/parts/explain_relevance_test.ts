import assert from "node:assert/strict";
import { toyBatch } from "../../../../core/testing/toy_batch.ts";
import { explainRelevance } from "../../../../explainers/layers/parts/explain_relevance.ts";
import { gradientRule } from "../../../../explainers/parts/gradient_rule.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { grouped } from "../../grouped.ts";
import { toyNetwork } from "../../toy_network.ts";
import { dense, input } from "../../toy_nodes.ts";

await selectBackend("cpu");

Deno.test("explainRelevance: starts from the target's logit whatever the head, and adds up over units", async () => {
  const model = toyNetwork([input(3), dense(0, [[1, 2], [0, 1], [3, 0]])], {
    head: "probability",
  });
  const explain = explainRelevance(
    model,
    grouped([[0, 2], [1]]),
    () => gradientRule,
  );
  const batch = toyBatch([[1, 1, 1], [1, 2, 3]]);
  const { attributions, baseValues } = await explain({
    ...batch,
    targets: new Int32Array([0, 1]),
  });
  // Logits 4 and 4, times weights (1, 0, 3) and (2, 1, 0).
  assert.deepEqual([...attributions.data], [16, 0, 16, 8, 4, 8]);
  assert.equal(baseValues, undefined);
});
