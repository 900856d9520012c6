import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scene } from "../../../core/testing/scene.ts";
import { completenessGap } from "../../../metrics/axiomatic/completeness_gap.ts";
import { scoresOf } from "../proof.ts";

Deno.test("completenessGap: too much and too little count equally", async () => {
  const parts = {
    model: linearModel([1, 1]),
    inputs: [[1, 1], [1, 1]],
    baseValues: [0, 0],
    attributions: [[2, 1], [1, 0]],
  };
  assert.deepEqual(await scoresOf(completenessGap, parts), [1, 1]);
});

Deno.test("completenessGap: a unit counts once, however many members share its value", async () => {
  const parts = {
    model: linearModel([1, 1, 1]),
    inputs: [[1, 1, 1]],
    baseValues: [0],
    units: [[0, 1], [2]],
    attributions: [[2, 2, 1]],
  };
  assert.deepEqual(await scoresOf(completenessGap, parts), [0]);
});

Deno.test("completenessGap: the target's output is the one explained", async () => {
  const model: Model = {
    inputShape: [1],
    outputs: 2,
    head: "value",
    predict: () =>
      Promise.resolve({ shape: [2, 2], data: Float64Array.of(1, 20, 3, 40) }),
  };
  const { subject, context } = scene({
    model,
    inputs: [[0], [0]],
    attributions: [[0], [0]],
    baseValues: [0, 0],
  });
  const batch = { ...subject.batch, targets: Int32Array.of(1, 0) };
  const scores = await completenessGap.score(
    { ...subject, batch },
    {},
    context,
  );
  assert.deepEqual([...scores], [20, 3]);
});
