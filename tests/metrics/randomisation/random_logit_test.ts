import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scoresOf } from "../proof.ts";
import { randomLogit } from "../../../metrics/randomisation/random_logit.ts";

Deno.test("randomLogit: every other output is explained, the target never", async () => {
  const requestedTargets = new Set<number>();
  const instances = Array.from({ length: 60 }, (_, i) => i);
  await scoresOf(randomLogit, {
    model: { ...linearModel([1, 1]), outputs: 4 },
    inputs: instances.map(() => [1, 1]),
    attributions: instances.map(() => [1, 2]),
    explain: ({ targets }) => {
      for (const target of targets) requestedTargets.add(target);
      return Array.from(targets, () => [2, 1]);
    },
  });
  assert.deepEqual([...requestedTargets].sort(), [1, 2, 3]);
});

Deno.test("randomLogit: two probabilities mirror each other, two logits do not", async () => {
  const parts = {
    inputs: [[1, 1]],
    attributions: [[1, 2]],
    explain: () => [[2, 1]],
  };
  const model = { ...linearModel([1, 1]), outputs: 2 };
  for (
    const [head, score] of [
      ["probability", NaN],
      ["shifted_probability", NaN],
      ["logit", 1],
    ] as const
  ) {
    assert.deepEqual(
      await scoresOf(randomLogit, { ...parts, model: { ...model, head } }),
      [score],
    );
  }
});

Deno.test("randomLogit: the other output is drawn for the instance, wherever it stands in a batch", async () => {
  const askedFor = async (instances: number[]) => {
    const requestedTargets: number[] = [];
    await scoresOf(randomLogit, {
      model: { ...linearModel([1, 1]), outputs: 9 },
      inputs: instances.map(() => [1, 1]),
      attributions: instances.map(() => [1, 2]),
      instances,
      explain: ({ targets }) => {
        requestedTargets.push(...targets);
        return Array.from(targets, () => [2, 1]);
      },
    });
    return requestedTargets;
  };
  const together = await askedFor([0, 1, 2, 3, 4]);
  const alone = [4, 3, 2, 1, 0].map((instance) => askedFor([instance]));
  assert.deepEqual((await Promise.all(alone)).flat(), together.toReversed());
});
