import assert from "node:assert/strict";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { toyBatch, toyRows } from "../../../../core/testing/toy_batch.ts";
import { meanPath } from "../../../../explainers/gradients/parts/mean_path.ts";
import { assertClose } from "../../../assert_close.ts";
import { counted } from "../../counted.ts";

Deno.test("meanPath: mean of the answers from each baseline, with the largest gap and steps", async () => {
  const { model, count } = counted(multilinearModel(2, [[1, [0, 1]]]));
  const integrate = await meanPath(
    model,
    { steps: 1, maxSteps: 4, tolerance: 0.01 },
    toyRows([[0, 0], [1, 3]]),
  );
  const { data, baseValues, gap, steps } = await integrate(
    toyBatch([[2, 4], [1, 1]]),
  );
  // From [1, 3]: (2 − 1) · 3.5 and (4 − 3) · 1.5; then 0 and (1 − 3) · 1.
  assertClose(data, [(4 + 3.5) / 2, (4 + 1.5) / 2, 0.25, (0.5 - 2) / 2], {
    rtol: 1e-15,
  });
  assert.deepEqual([...baseValues], [1.5, 1.5]);
  assert.deepEqual([...gap, ...steps], [0, 0, 1, 1]);
  assert.deepEqual([count.rows, count.gradientRows], [2 + 2, 4]);
});

Deno.test("meanPath: the largest gap is stated, so that opposite ones do not cancel", async () => {
  const model = multilinearModel(3, [[1, [0, 1, 2]]]);
  const of = async (references: number[][]) => {
    const integrate = await meanPath(
      model,
      { steps: 1, maxSteps: 1, tolerance: 0 },
      toyRows(references),
    );
    return await integrate(toyBatch([[1, 1, 1]]));
  };
  // One node finds 3 · 0.5² of 1 and −3 · 1.5² of −7.
  const { data, gap } = await of([[0, 0, 0], [2, 2, 2]]);
  assert.equal(data[0]! * 3, (0.75 - 6.75) / 2);
  assert.deepEqual([...gap], [0.25]);
  assert.deepEqual([...(await of([[0, 0, 0], [1, 1, 1]])).gap], [0.25]);
});
