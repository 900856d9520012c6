import assert from "node:assert/strict";
import { functionModel } from "../../../core/testing/function_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { road } from "../../../metrics/faithfulness/road.ts";
import { twoOutputs } from "../../explainers/two_outputs.ts";
import { scoresOf } from "../proof.ts";

const row = { inputShape: [1, 4, 1], head: "logit" as const };

Deno.test("road: the share of shares after which the class is unchanged", async () => {
  // 4a + 2b − 3 at ones, without neighbours' help against a baseline of 0: class 1 until a is gone.
  const model = { ...linearModel([4, 2, 0, 0], -3), ...row };
  const parts = { model, inputs: [[1, 1, 1, 1]] };
  const options = { shares: 3, largest: 0.75, replacement: "baseline" };
  for (
    const [attributions, expected] of [
      [[9, 5, 1, 0], 0],
      [[5, 9, 1, 0], 1 / 3],
      [[
        1,
        9,
        5,
        0,
      ], 2 / 3],
      [[0, 9, 5, 1], 1],
    ] as const
  ) {
    const scene = { ...parts, attributions: [attributions] };
    assert.deepEqual(await scoresOf(road, scene, options), [expected]);
  }
});

Deno.test("road: a pixel like its neighbours is no loss once it is imputed, though it is one at the baseline", async () => {
  const model = { ...linearModel([0, 4, 0, 0], -2), ...row };
  const parts = {
    model,
    inputs: [[1, 1, 1, 1]],
    attributions: [[0, 9, 0, 0]],
  };
  const one = { shares: 1, largest: 0.25 };
  assert.deepEqual(await scoresOf(road, parts, one), [1]);
  assert.deepEqual(
    await scoresOf(road, parts, { ...one, replacement: "baseline" }),
    [0],
  );
});

Deno.test("road: the class is the largest output, whichever is explained", async () => {
  // Outputs a and ½: class 0 while a is there.
  const half = functionModel({
    inputs: 4,
    value: () => 0.5,
    gradient: () => [],
  });
  const model = { ...twoOutputs([linearModel([1, 0, 0, 0]), half]), ...row };
  const parts = { model, inputs: [[1, 1, 1, 1]], attributions: [[9, 1, 0, 0]] };
  const options = { shares: 1, largest: 0.25, replacement: "baseline" };
  assert.deepEqual(await scoresOf(road, parts, options), [0]);
  const other = { ...parts, attributions: [[1, 9, 0, 0]] };
  assert.deepEqual(await scoresOf(road, other, options), [1]);
});

Deno.test("road: one unit always stays; NaN for one unit and for a model without classes", async () => {
  const model = { ...linearModel([4, 0, 0, 0], -2), ...row };
  const parts = {
    model,
    inputs: [[1, 0, 0, 0]],
    attributions: [[0, 3, 2, 1]],
  };
  assert.deepEqual(await scoresOf(road, parts, { shares: 1, largest: 1 }), [1]);
  const value = { ...parts, model: { ...model, head: "value" as const } };
  assert.deepEqual(await scoresOf(road, value), [NaN]);
  const whole = { ...parts, units: [[0, 1, 2, 3]] };
  assert.deepEqual(await scoresOf(road, whole), [NaN]);
});

Deno.test("road: every draw is compared with its own instance's class", async () => {
  const parts = {
    model: { ...linearModel([4, 0, 0, 0], -2), ...row },
    inputs: [[1, 0, 0, 0], [0, 0, 0, 0]],
    attributions: [[0, 9, 1, 1], [0, 9, 1, 1]],
  };
  const options = { shares: 1, largest: 0.25, draws: 2 };
  assert.deepEqual(await scoresOf(road, parts, options), [1, 1]);
});
