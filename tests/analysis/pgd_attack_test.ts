import assert from "node:assert/strict";
import fc from "fast-check";
import type { Batch } from "../../core/contracts/batch.ts";
import type { Model } from "../../core/contracts/model.ts";
import { pgdAttack } from "../../analysis/pgd_attack.ts";
import { additiveModel } from "../../core/testing/additive_model.ts";
import { linearModel } from "../../core/testing/linear_model.ts";
import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";
import { toyContext } from "../../core/testing/toy_context.ts";
import { counted } from "../explainers/counted.ts";
import { twoOutputs } from "../explainers/two_outputs.ts";

const logit = (weights: number[], bias = 0) => ({
  ...linearModel(weights, bias),
  head: "logit" as const,
});

const attack = { radius: 0.5, step: 0.25, steps: 4 };

async function attacked(
  model: Model,
  batch: Batch,
  change: Partial<typeof attack> = {},
  seed = 0,
) {
  const context = toyContext(model.inputShape[0]!, { seed });
  return await pgdAttack(model, batch, { ...attack, ...change }, context);
}

Deno.test("pgdAttack: on a linear model it ends in the corner of the ball, and flips what the corner flips", async () => {
  // The logits 1.75 and 1.25 fall by 0.5 · (2 + 1).
  const model = logit([2, -1, 0]);
  const { inputs, decisions, flipped } = await attacked(
    model,
    toyBatch([[1, 0.25, 1], [0.5, -0.25, 1]]),
  );
  assert.deepEqual([...inputs.data.subarray(0, 2)], [0.5, 0.75]);
  assert.deepEqual([...inputs.data.subarray(3, 5)], [0, 0.25]);
  assert.deepEqual([...decisions], [1, 0]);
  assert.deepEqual([...flipped], [0, 1]);
});

Deno.test("pgdAttack: an input without slope keeps its random start, which the seed decides", async () => {
  const batch = toyBatch([[1, 1], [1, 1]]);
  const last = async (seed: number) =>
    (await attacked(logit([1, 0]), batch, {}, seed)).inputs.data;
  const first = await last(1);
  assert.ok(Math.abs(first[1]! - 1) <= 0.5 && first[1] !== 1);
  assert.notEqual(first[1], first[3]);
  assert.deepEqual(await last(1), first);
  assert.notDeepEqual(await last(2), first);
});

Deno.test("pgdAttack: one output that says class 0 is raised", async () => {
  const { inputs, decisions, flipped } = await attacked(
    logit([2, -1]),
    toyBatch([[-0.25, 0.25]]),
  );
  assert.deepEqual([...inputs.data], [0.25, -0.25]);
  assert.deepEqual([...decisions], [1]);
  assert.deepEqual([...flipped], [1]);
});

Deno.test("pgdAttack: of several outputs the target's falls, until another class has more", async () => {
  const model = twoOutputs([linearModel([1, 1]), linearModel([1, 0], 0.25)]);
  const batch = { ...toyBatch([[1, 0.5]]), targets: new Int32Array([0]) };
  const { inputs, decisions, flipped } = await attacked(model, batch);
  assert.deepEqual([...inputs.data], [0.5, 0]);
  assert.deepEqual([...decisions], [1]);
  assert.deepEqual([...flipped], [1]);
});

Deno.test("pgdAttack: the path follows gradients that change on it, the last step counts", async () => {
  // x² falls towards 0 from either side and then swings around it by less than a step.
  const model = {
    ...additiveModel([{ value: (x) => x * x, gradient: (x) => 2 * x }]),
    head: "logit" as const,
  };
  const { inputs } = await attacked(model, toyBatch([[0.125]]), {
    radius: 1,
    step: 0.25,
    steps: 9,
  });
  assert.ok(Math.abs(inputs.data[0]!) <= 0.25, `${inputs.data}`);
});

Deno.test("pgdAttack: 2 rows and `steps` differentiated per instance", async () => {
  const { model, count } = counted(logit([1, 2]));
  await attacked(model, toyBatch([[1, 1], [0, 1], [2, 1]]), { steps: 7 });
  assert.equal(count.rows, 2 * 3);
  assert.equal(count.gradientRows, 7 * 3);
});

const rows = fc.array(
  fc.array(fc.float({ min: -3, max: 3, noNaN: true }), {
    minLength: 3,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 4 },
);

Deno.test("pgdAttack: it stays in the ball, in the box where the instance does, and no batch changes it", () =>
  fc.assert(
    fc.asyncProperty(
      rows,
      fc.double({ min: 0.01, max: 3, noNaN: true }),
      fc.integer({ min: 1, max: 5 }),
      async (rows, radius, steps) => {
        const model = logit([1, -2, 0.5]);
        const change = { radius, step: radius / 3, steps };
        const { inputs, flipped } = await attacked(
          model,
          toyBatch(rows),
          change,
        );
        const batch = toyBatch(rows);
        batch.inputs.data.forEach((x, i) => {
          const moved = inputs.data[i]!;
          // Rounding of x ± radius to float32, at most 6: half a unit in the last place is 2⁻²².
          assert.ok(Math.abs(moved - x) <= radius + 2 ** -22);
          assert.ok(Math.abs(moved) <= Math.max(2, Math.abs(x)));
        });
        for (const [i, row] of rows.entries()) {
          const alone = await attacked(model, {
            inputs: toyRows([row]),
            targets: new Int32Array(1),
            instances: new Int32Array([i]),
          }, change);
          assert.deepEqual(
            alone.inputs.data,
            inputs.data.slice(3 * i, 3 * i + 3),
          );
          assert.equal(alone.flipped[0], flipped[i]);
        }
      },
    ),
    { seed: 1, numRuns: 60 },
  ));

Deno.test("pgdAttack: what it cannot attack is refused", async () => {
  const batch = toyBatch([[1, 1]]);
  const refused = (
    message: RegExp,
    model: Model = logit([1, 1]),
    change: Partial<typeof attack> = {},
  ) =>
    assert.rejects(attacked(model, batch, change), {
      name: "RangeError",
      message,
    });
  const { gradient: _, ...blackBox } = logit([1, 1]);
  await refused(/must have a gradient/, blackBox);
  await refused(/must be a logit or a probability/, linearModel([1, 1]));
  await refused(/radius must be a positive/, undefined, { radius: 0 });
  await refused(/step must be a positive/, undefined, { step: NaN });
  await refused(/steps must be a positive/, undefined, { steps: 1.5 });
});
