import assert from "node:assert/strict";
import { resolveOptions } from "../../../../core/plugins/resolve_options.ts";
import { rowAt } from "../../../../core/contracts/nd_array.ts";
import { functionModel } from "../../../../core/testing/function_model.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import {
  calibratedWalks,
  sensxDefaults,
  sensxLimits,
} from "../../../../explainers/sensx/parts/calibrated_walks.ts";
import { sensx } from "../../../../explainers/sensx/sensx.ts";
import { grouped } from "../../grouped.ts";
import { twoOutputs } from "../../two_outputs.ts";

const cheap = { ...sensxDefaults, walks: 5, samples: 10, deltas: 3 };

Deno.test("calibratedWalks: values per unit, f(x) and the answer of sensx", async () => {
  const model = linearModel([1, -8, 2]);
  const context = toyContext(3, { units: grouped([[1], [2, 0]]) });
  const batch = toyBatch([[1, 1, 1], [0, 0, 1]]);
  const { outputs, values, explanation } = await calibratedWalks(
    model,
    cheap,
    context,
  )(batch);
  assert.deepEqual([...outputs], [-5, 2]);
  const { data } = explanation.attributions;
  assert.deepEqual([...values], [data[1], data[0], data[4], data[3]]);
  const explain = await sensx.prepare(model, cheap, context);
  assert.deepEqual(await explain(batch), explanation);
});

Deno.test("calibratedWalks: refuses to settle more places than there are units", () => {
  const bind = (stableTop: number) =>
    calibratedWalks(
      linearModel([1, 2]),
      { ...cheap, stableTop },
      toyContext(2),
    );
  assert.throws(() => bind(3), {
    name: "RangeError",
    message: /number of units, 2, current value is 3/,
  });
  bind(2);
});

Deno.test("sensxDefaults: lie within the limits", () => {
  const card = { id: "sensx", defaults: sensxDefaults, limits: sensxLimits };
  assert.deepEqual(resolveOptions(card, sensxDefaults), sensxDefaults);
});

Deno.test("calibratedWalks: one row under two targets in one batch, each as if alone", async () => {
  const step = (row: ArrayLike<number>) => row[0]! > 0.5 ? 0 : 1;
  const spike = functionModel({
    inputs: 2,
    value: (row) => Math.abs(row[0]!) < 0.005 ? 1 : 0,
    gradient: () => [0, 0],
  });
  const jump = functionModel({
    inputs: 2,
    value: (row) => step(row) + row[1]!,
    gradient: () => [0, 0],
  });
  const answer = calibratedWalks(
    twoOutputs([spike, jump]),
    { ...sensxDefaults, walks: 30, samples: 300 },
    toyContext(2),
  );
  const batch = (targets: number[]) => ({
    ...toyBatch(targets.map(() => [0, 0])),
    targets: Int32Array.from(targets),
    instances: Int32Array.from(targets, () => 3),
  });
  const both = (await answer(batch([0, 1]))).explanation;
  const [narrow, wide] = both.notes!.delta!.data;
  assert.ok(narrow! < 1);
  assert.equal(wide, 1);
  for (const target of [0, 1]) {
    const alone = (await answer(batch([target]))).explanation;
    assert.deepEqual(
      rowAt(alone.attributions, 0),
      rowAt(both.attributions, target),
    );
    for (const [name, note] of Object.entries(alone.notes!)) {
      assert.deepEqual(rowAt(note, 0), rowAt(both.notes![name]!, target), name);
    }
  }
  // The spike knows nothing of the second input; the jump does.
  assert.equal(both.attributions.data[1], 0);
  assert.ok(both.attributions.data[3]! > 0.9);
});
