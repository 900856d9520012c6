import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { occlusion } from "../../../explainers/removal/occlusion.ts";
import { slidingWindowOcclusion } from "../../../explainers/removal/sliding_window_occlusion.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { shaped } from "../shaped.ts";

Deno.test("slidingWindowOcclusion: overlaps are averaged by count, by hand", async () => {
  const { model, count } = counted(
    multilinearModel(4, [[1, [0, 1]], [1, [3]]]),
  );
  const { attributions } = await explainRows(
    slidingWindowOcclusion,
    model,
    [[2, 3, 5, 7], [1, 1, 1, 1]],
    { options: { window: 2, stride: 1 } },
  );
  // Windows {0, 1}, {1, 2}, {2, 3} lose 6, 6, 7 and 1, 1, 1.
  assert.deepEqual([...attributions.data], [6, 6, 6.5, 7, 1, 1, 1, 1]);
  assert.equal(count.rows, 2 * (1 + 3));
});

Deno.test("slidingWindowOcclusion: windows of one place are occlusion", async () => {
  const model = multilinearModel(3, [[2, [0, 1]], [5, [2]], [1, [0, 2]]]);
  const rows = [[3, 4, 1], [-1, 2, 0.5]];
  const setting = { baseline: new Float32Array([1, 0, 2]) };
  assert.deepEqual(
    await explainRows(slidingWindowOcclusion, model, rows, {
      ...setting,
      options: { window: 1, stride: 1 },
    }),
    await explainRows(occlusion, model, rows, setting),
  );
});

Deno.test("slidingWindowOcclusion: a square over an image takes all channels", async () => {
  const weights = [1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60];
  const model = shaped(linearModel(weights), [2, 3, 2]);
  const explain = await slidingWindowOcclusion.prepare(
    model,
    { window: 2, stride: 1 },
    toyContext(12),
  );
  const { inputs, ...batch } = toyBatch([weights.map(() => 1)]);
  const { attributions } = await explain({
    ...batch,
    inputs: { shape: [1, 2, 3, 2], data: inputs.data },
  });
  // Places hold 11 · (1 .. 6): the left square 11 · 12, the right one 11 · 16, the middle column
  // their mean.
  const row = [132, 132, 154, 154, 176, 176];
  assert.deepEqual([...attributions.data], [...row, ...row]);
});

Deno.test("slidingWindowOcclusion: units go whole and carry one value", async () => {
  const { attributions } = await explainRows(
    slidingWindowOcclusion,
    linearModel([1, 2, 4, 8]),
    [[1, 1, 1, 1]],
    { units: grouped([[0, 3], [1], [2]]), options: { window: 2, stride: 2 } },
  );
  // Windows {0, 1} and {2, 3} both take unit {0, 3}: 9 + 2 and 9 + 4.
  assert.deepEqual([...attributions.data], [12, 11, 13, 12]);
});

Deno.test("slidingWindowOcclusion: refuses a window longer than the input", () =>
  assert.rejects(
    explainRows(slidingWindowOcclusion, linearModel([1, 1]), [[1, 1]]),
    {
      name: "RangeError",
      message: /must fit the axes \[2\], current value is 3/,
    },
  ));
