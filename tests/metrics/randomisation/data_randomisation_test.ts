import assert from "node:assert/strict";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { dataRandomisation } from "../../../metrics/randomisation/data_randomisation.ts";
import { answeringTwin } from "../answering.ts";
import { scoresOf } from "../proof.ts";

Deno.test("dataRandomisation: the other network is explained for the same instances and targets, once", async () => {
  const calls: [Batch, Model][] = [];
  const twin = linearModel([0, 5, 1]);
  const scene = {
    model: {
      ...linearModel([1, 2, 3]),
      labelRandomised: {
        within: <T>(use: (twin: Model) => Promise<T>) => use(twin),
      },
    },
    inputs: [[1, 2, 3], [4, 5, 6]],
    instances: [8, 3],
    attributions: [[1, 2, 3], [3, 1, 2]],
    explain: (batch: Batch, model: Model) => {
      calls.push([batch, model]);
      return [[1, 3, 2], [3, 1, 2]];
    },
  };
  assert.deepEqual(await scoresOf(dataRandomisation, scene), [0.5, 1]);
  assert.equal(calls.length, 1);
  const [{ inputs, targets, instances }, model] = calls[0]!;
  assert.equal(model, twin);
  assert.deepEqual([...inputs.data], [1, 2, 3, 4, 5, 6]);
  assert.deepEqual([...targets], [0, 0]);
  assert.deepEqual([...instances], [8, 3]);
});

Deno.test("dataRandomisation: ties share their ranks; a constant or a NaN on the twin's side is not scored", async () => {
  const score = (twin: number[], attributions = [1, 2, 2, 3]) =>
    scoresOf(dataRandomisation, {
      ...answeringTwin(linearModel([1, 1, 1, 1]), [twin]),
      inputs: [[1, 1, 1, 1]],
      attributions: [attributions],
    });
  // Ranks 1 2.5 2.5 4 against 1 2 3 4: 4.5 / √(4.5 · 5).
  const [tied] = await score([1, 2, 3, 4]);
  assert.ok(Math.abs(tied! - Math.sqrt(0.9)) < 1e-12);
  assert.deepEqual(await score([1, 3, 2, 4]), [tied]);
  // Ranks, not sizes, on either side.
  assert.deepEqual(await score([1, -2, 3, 100], [9, 10, 11, 12]), [1]);
  assert.deepEqual(await score([9, 10, 11, 12], [1, -2, 3, 100]), [1]);
  assert.deepEqual(await score([2, 2, -2, 2]), [NaN]);
  assert.deepEqual(await score([2, NaN, 1, 2]), [NaN]);
});
