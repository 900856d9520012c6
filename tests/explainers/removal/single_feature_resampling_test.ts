import assert from "node:assert/strict";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { singleFeatureResampling } from "../../../explainers/removal/single_feature_resampling.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";

Deno.test("singleFeatureResampling: magnitude of the mean difference, not mean of magnitudes", async () => {
  const { model, count } = counted(multilinearModel(2, [[1, [0, 1]]]));
  const { attributions } = await explainRows(
    singleFeatureResampling,
    model,
    [[1, 3], [2, -2]],
    { background: toyRows([[0, 4], [2, 1], [4, 1]]) },
  );
  // Means of the background: 2 and 2. Row 0: |(1 − 2)·3|, |1·(3 − 2)|; row 1: |(2 − 2)·−2|, |2·(−2
  // − 2)|.
  assert.deepEqual([...attributions.data], [3, 1, 0, 8]);
  assert.equal(count.rows, 2 * (1 + 3 * 2));
});
