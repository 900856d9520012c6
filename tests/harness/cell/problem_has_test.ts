import assert from "node:assert/strict";
import type { Need } from "../../../core/contracts/explainer.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { problemHas } from "../../../harness/cell/problem_has.ts";
import { toyTask } from "../toy_task.ts";

/** Of these needs, those that a task with this model has. */
async function had(model: Model, truth: boolean): Promise<Need[]> {
  const problem = await toyTask({ model, truth }).load({}, () => assert.fail());
  const needs: Need[] = [
    ...["gradient", "relevance", "mask", "image", "layers"] as const,
    ...["convolution", "several_outputs", "randomised"] as const,
    ...["label_randomised", "shifted", "equivalent_network"] as const,
    ...["baseValues", "subsets", "repeats"] as const,
  ];
  return needs.filter((need) => problemHas(problem, need));
}

Deno.test("problemHas: what the model can do and the task knows, no more", async () => {
  const { gradient: _, ...blackBox } = linearModel([1, 2, 3]);
  assert.deepEqual(await had(blackBox, false), []);
  assert.deepEqual(await had(linearModel([1, 2, 3]), true), [
    "gradient",
    "relevance",
  ]);
  const model: Model = {
    ...blackBox,
    inputShape: [1, 3, 1],
    outputs: 2,
    randomised: { layers: 1, within: (_layers, _random, use) => use(blackBox) },
    labelRandomised: { within: (use) => use(blackBox) },
    shifted: { period: 3, within: (_shift, use) => use(blackBox) },
    equivalentNetwork: { within: (_random, use) => use(blackBox) },
  };
  assert.deepEqual(await had(model, false), [
    "image",
    "several_outputs",
    "randomised",
    "label_randomised",
    "shifted",
    "equivalent_network",
  ]);
});
