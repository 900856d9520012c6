import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { scene } from "../../../../core/testing/scene.ts";
import { betweenRepeats } from "../../../../metrics/consistency/parts/between_repeats.ts";

Deno.test("betweenRepeats: the mean over repeats, instance by instance; NaN stays", async () => {
  const { subject, context } = scene({
    model: linearModel([1, 1]),
    inputs: [[1, 1], [1, 1]],
    attributions: [[1, 2], [3, 4]],
    repeats: [[[1, 0], [NaN, 0]], [[5, 0], [1, 0]]],
  });
  const first = ([a]: Float64Array, [b]: Float64Array) => a! * b!;
  const means = await betweenRepeats("custom", subject, context, first);
  assert.deepEqual([...means], [3, NaN]);
});

Deno.test("betweenRepeats: refused without repeats", () => {
  const { subject, context } = scene({
    model: linearModel([1]),
    inputs: [[1]],
    attributions: [[1]],
  });
  assert.throws(
    () => betweenRepeats("custom", subject, context, () => 1),
    TypeError,
  );
});
