import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { maskedPixels } from "../../../../explainers/removal/parts/masked_pixels.ts";
import { assertClose } from "../../../assert_close.ts";
import { grouped } from "../../grouped.ts";
import { shaped } from "../../shaped.ts";

const options = { masks: 5, cells: 2, keep: 0.5 };
const weights = [1, -2, 3, 4, 5, -6, 7, 8, 9, 10, 11, 12];
const model = shaped(linearModel(weights), [3, 2, 2]);

Deno.test("maskedPixels: each pixel moves to the baseline by its mask, over its channels", async () => {
  const baseline = Float32Array.from(weights, (_, i) => i);
  const context = toyContext(12, { baseline });
  const { units, masked, mask } = maskedPixels(model, options, context);
  const rows = [weights.map((_, i) => 20 - i), weights];
  const inputs = { shape: [2, 3, 2, 2], data: toyBatch(rows).inputs.data };
  const outputs = await masked({ inputs, targets: new Int32Array(2) });
  assert.deepEqual([...units.offsets], [0, 2, 4, 6, 8, 10, 12]);
  const expected = rows.flatMap((row) =>
    [0, 1, 2, 3, 4].map((k) => {
      const kept = mask(k);
      return weights.reduce((sum, w, i) => {
        const share = kept[i >> 1]!;
        return sum + w * (share * row[i]! + (1 - share) * i);
      }, 0);
    })
  );
  // Rows are float32.
  assertClose(outputs, expected, { atol: 1e-3 });
});

Deno.test("maskedPixels: refuses what is no image, and units of several pixels", () => {
  const context = toyContext(12, { units: grouped([[0, 1], [2], [5, 6]]) });
  assert.throws(() => maskedPixels(model, options, context), {
    name: "RangeError",
    message: /within one pixel, current value is 2 pixels in unit 2/,
  });
  assert.throws(
    () => maskedPixels(shaped(model, [6, 2]), options, toyContext(12)),
    /must be \[height, width, channels\], current value is \[6,2\]/,
  );
  maskedPixels(
    model,
    options,
    toyContext(12, { units: grouped([[0, 1], [2]]) }),
  );
});
