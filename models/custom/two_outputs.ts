/**
 * Models of one output, read as two.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import { refuseModel } from "./refuse_model.ts";

/**
 * The decision function of a model with one output, one output per class: −z and z of a logit,
 * 1 − p and p of a probability. The second class is the one that the model's output speaks for.
 *
 * - Targets are then classes, as for models of several outputs.
 * - Predicts and, where the model does, differentiates. Networks of layers have a form of their
 *   own: `twoOutputLayers`.
 * - Cost: a row per row.
 *
 * @throws {RangeError} when the model has several outputs, or its output is a value.
 *
 * @example
 * ```ts
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { twoOutputs } from "./two_outputs.ts";
 * import assert from "node:assert/strict";
 * const logit = { ...linearModel([1, 2]), head: "logit" } as const;
 * const { data } = await twoOutputs(logit).predict({
 *   shape: [1, 2],
 *   data: new Float32Array([3, 4]),
 * });
 * assert.deepEqual([...data], [-11, 11]);
 * ```
 */
export function twoOutputs(
  { inputShape, outputs, head, predict, gradient }: Pick<
    Model,
    "inputShape" | "outputs" | "head" | "predict" | "gradient"
  >,
): Model {
  if (outputs !== 1 || head === "value") {
    refuseModel(
      "the model",
      "one output per decision",
      `${outputs} of ${head}`,
    );
  }
  // p − 1 of the other class is −p, which is one less than −(p − 1).
  const total = { logit: 0, probability: 1, shifted_probability: -1 }[head];
  return {
    inputShape,
    outputs: 2,
    head,
    async predict(inputs) {
      const { shape, data } = await predict(inputs);
      const both = new Float64Array(2 * data.length);
      data.forEach((value, row) => {
        both[2 * row] = total - value;
        both[2 * row + 1] = value;
      });
      return { shape: [shape[0]!, 2], data: both };
    },
    ...gradient && {
      async gradient(inputs, targets) {
        const { shape, data } = await gradient(
          inputs,
          new Int32Array(targets.length),
        );
        const size = data.length / targets.length;
        return {
          shape,
          data: data.map((value, i) =>
            targets[Math.floor(i / size)] === 0 ? -value : value
          ),
        };
      },
    },
  };
}
