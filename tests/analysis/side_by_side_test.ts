import assert from "node:assert/strict";
import { pgdAttack } from "../../analysis/pgd_attack.ts";
import { linearModel } from "../../core/testing/linear_model.ts";
import { toyBatch } from "../../core/testing/toy_batch.ts";
import { toyContext } from "../../core/testing/toy_context.ts";
import { saliency } from "../../explainers/gradients/saliency.ts";
import { sis } from "../../explainers/subsets/sis.ts";
import { sideBySide } from "../../analysis/side_by_side.ts";
import { twoOutputs } from "../explainers/two_outputs.ts";

// Class 0 sees the first two inputs, class 1 the last two.
const model = twoOutputs([
  linearModel([1, 1, 0, 0]),
  linearModel([0, 0, 1, 1]),
]);
const context = toyContext(4);
const explain = await sis.prepare(
  model,
  { threshold: 1, collection: 0 },
  context,
);

Deno.test("sideBySide: an input, what it was misread from and what it was attacked into", async () => {
  // Instance 0 is read rightly; instance 1 is of class 0 but read as 1.
  const rows = [[2, 1, 0.5, 0.5], [0.5, 0.5, 2, 1]];
  const original = toyBatch(rows);
  const { inputs, decisions, flipped } = await pgdAttack(
    model,
    original,
    { radius: 2, step: 0.5, steps: 12 },
    { ...context, box: { ...context.box, lower: new Float32Array(4) } },
  );
  assert.deepEqual([...decisions], [1, 1]);
  assert.deepEqual([...flipped], [1, 0]);
  const misread = {
    inputs: toyBatch(rows.slice(1)).inputs,
    targets: new Int32Array([1]),
    instances: new Int32Array([1]),
  };
  // Nothing is left of what class 0 goes by.
  const attacked = { ...original, inputs };
  const sides = await sideBySide(explain, { original, misread, attacked });
  assert.deepEqual(sides.map(({ instance }) => instance), [0, 1]);
  assert.deepEqual(sides[0]!.subsets, {
    original: [new Int32Array([0]), new Int32Array([1])],
    attacked: [],
  });
  assert.deepEqual(sides[1]!.subsets, {
    original: [new Int32Array([1, 0])],
    misread: [new Int32Array([2]), new Int32Array([3])],
    attacked: [],
  });
  assert.deepEqual(sides.map(({ sizes }) => sizes), [
    { original: [1, 1], attacked: [] },
    { original: [2], misread: [1, 1], attacked: [] },
  ]);
});

Deno.test("sideBySide: an instance is in a batch once, and the answer must have subsets", async () => {
  const twice = {
    ...toyBatch([[1, 1, 1, 1], [1, 1, 1, 1]]),
    instances: new Int32Array([7, 7]),
  };
  await assert.rejects(sideBySide(explain, { twice }), {
    name: "RangeError",
    message: /twice must hold an instance once, current value is 7 again/,
  });
  const gradients = await saliency.prepare(model, saliency.defaults, context);
  await assert.rejects(
    sideBySide(gradients, { one: toyBatch([[1, 1, 1, 1]]) }),
    {
      name: "RangeError",
      message: /must answer with subsets/,
    },
  );
});
