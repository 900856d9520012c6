/**
 * A task on a linear model, and explainers for it.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { Task } from "../../core/contracts/task.ts";
import { linearModel } from "../../core/testing/linear_model.ts";
import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";

const card = { version: 1, summary: "", references: [], defaults: {} };

/**
 * Five instances of three inputs; the first input decides, except in the last instance, where none
 * does.
 */
export function toyTask(
  { model = linearModel([1, 2, 3]), truth = true }: {
    readonly model?: Model;
    readonly truth?: boolean;
  } = {},
): Task {
  const rows = [[1, 2, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1], [1, 3, 2]];
  const relevance = toyRows(rows.map((_, i) => [i < 4 ? 1 : 0, 0, 0]));
  return {
    ...card,
    id: "toy",
    dataset: "toy",
    metrics: [],
    load: () =>
      Promise.resolve({
        model,
        weights: "w",
        batch: { ...toyBatch(rows), ...truth && { truth: { relevance } } },
        background: toyRows([[0, 0, 0]]),
        baseline: new Float32Array(3),
        box: {
          lower: new Float32Array(3).fill(-4),
          upper: new Float32Array(3).fill(4),
        },
      }),
  };
}

/** An explainer without options. */
export function explainerOf(
  id: string,
  prepare: Explainer["prepare"],
  rest: Partial<Explainer> = {},
): Explainer {
  return {
    ...card,
    id,
    needs: [],
    signed: true,
    stochastic: true,
    claims: [],
    prepare,
    ...rest,
  };
}

/** Random attributions, after asking for each row twice and for its gradient once. */
export const drawn: Explainer = explainerOf(
  "drawn",
  (model, _, { rng }) => async ({ inputs, targets, instances }) => {
    await model.predict(inputs);
    await model.gradient!(inputs, targets);
    await model.predict(inputs);
    const data = [...instances].flatMap((instance) => {
      const stream = rng(instance);
      return [stream.normal(), stream.normal(), stream.normal()];
    });
    return {
      attributions: { shape: inputs.shape, data: new Float64Array(data) },
    };
  },
);
