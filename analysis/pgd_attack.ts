/**
 * Adversarial inputs by projected gradient descent.
 *
 * @module
 */
import { classify } from "../core/rows/classify.ts";
import type { Batch } from "../core/contracts/batch.ts";
import type { Context } from "../core/contracts/context.ts";
import type { Model } from "../core/contracts/model.ts";
import { type NdArray, rowSize } from "../core/contracts/nd_array.ts";

/** Parameters of {@linkcode pgdAttack}. */
export interface Attack {
  /** Largest change of an input, in its own units; positive. */
  readonly radius: number;
  /** Change of an input per step; positive. */
  readonly step: number;
  /** Number of steps. */
  readonly steps: number;
}

/** Results of {@linkcode pgdAttack}. */
export interface Attacked {
  /** The perturbed instances, in the shape of the inputs. */
  readonly inputs: NdArray<Float32Array>;
  /** Class of each perturbed instance, as `classify` reads it. */
  readonly decisions: Int32Array;
  /** 1 where the class is no longer that of the instance. */
  readonly flipped: Uint8Array;
}

/**
 * Projected gradient descent (Madry, Makelov, Schmidt, Tsipras and Vladu, 2018, Towards deep
 * learning models resistant to adversarial attacks, arXiv:1706.06083).
 *
 * Starts uniformly at random in the L∞ ball of `radius` around the instance, inside the box. Each
 * step changes every input by `step` against the sign of the gradient of the target's output, and
 * projects back into ball and box.
 *
 * - A model with one output that decides for class 0: the output is raised instead.
 * - An input whose gradient is 0 stays.
 * - An instance that lies outside the box may stay there, but goes no further out.
 * - The last step counts, not the best one; no restarts.
 * - The loss is minus the target's output. For a probability its gradient has the sign of the
 *   cross-entropy's gradient, so that the steps are those of the paper; for a logit it is another
 *   loss.
 * - Random numbers are keyed by `"pgd_attack"` and the instance.
 * - Balls are exact up to the rounding of float32.
 * - Cost per instance: 2 rows and `steps` differentiated.
 *
 * @throws {RangeError} when the model has no gradient, or one output that is no logit or
 *   probability; when `radius` or `step` is not a positive number or `steps` not a positive
 *   integer.
 *
 * @example
 * ```ts
 * import { pgdAttack } from "./pgd_attack.ts";
 * import { linearModel } from "../core/testing/linear_model.ts";
 * import { toyBatch } from "../core/testing/toy_batch.ts";
 * import { toyContext } from "../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const model = { ...linearModel([2, -1]), head: "logit" as const };
 * const attack = { radius: 0.5, step: 0.25, steps: 4 };
 * const { inputs, flipped } = await pgdAttack(
 *   model,
 *   toyBatch([[0.5, 0.25], [1.5, 0]]),
 *   attack,
 *   toyContext(2),
 * );
 * assert.deepEqual([...inputs.data], [0, 0.75, 1, 0.5]);
 * assert.deepEqual([...flipped], [1, 0]);
 * ```
 */
export async function pgdAttack(
  model: Model,
  { inputs, targets, instances }: Batch,
  attack: Attack,
  { rng, box }: Pick<Context, "rng" | "box">,
): Promise<Attacked> {
  checkAttack(model, attack);
  const { radius, step, steps } = attack;
  const size = rowSize(inputs);
  const before = await classify(model, inputs);
  const { lower, upper } = ball(inputs, radius, box);
  const data = new Float32Array(inputs.data.length);
  for (const [row, instance] of instances.entries()) {
    const draws = rng("pgd_attack", instance);
    for (let i = row * size; i < (row + 1) * size; i++) {
      data[i] = lower[i]! + draws.uniform() * (upper[i]! - lower[i]!);
    }
  }
  const perturbed = { shape: inputs.shape, data };
  for (let k = 0; k < steps; k++) {
    const gradients = await model.gradient!(perturbed, targets);
    for (let i = 0; i < data.length; i++) {
      const raise = model.outputs === 1 && before[Math.floor(i / size)] === 0;
      const sign = Math.sign(gradients.data[i]!) * (raise ? 1 : -1);
      const next = data[i]! + sign * step;
      data[i] = Math.max(lower[i]!, Math.min(upper[i]!, next));
    }
  }
  const decisions = await classify(model, perturbed);
  return {
    inputs: perturbed,
    decisions,
    flipped: Uint8Array.from(decisions, (c, row) => c === before[row] ? 0 : 1),
  };
}

/** Bounds of each input. */
function ball(
  { data }: NdArray,
  radius: number,
  box: Context["box"],
): { readonly lower: Float64Array; readonly upper: Float64Array } {
  const size = box.lower.length;
  return {
    lower: Float64Array.from(
      data,
      (x, i) => Math.min(x, Math.max(x - radius, box.lower[i % size]!)),
    ),
    upper: Float64Array.from(
      data,
      (x, i) => Math.max(x, Math.min(x + radius, box.upper[i % size]!)),
    ),
  };
}

function checkAttack(model: Model, { radius, step, steps }: Attack): void {
  if (!model.gradient) {
    throw new RangeError(
      "Cannot attack the model: it must have a gradient, current value is undefined",
    );
  }
  if (model.outputs === 1 && model.head === "value") {
    throw new RangeError(
      `Cannot attack the model: one output must be a logit or a probability to be a decision, current value is ${model.head}`,
    );
  }
  for (const [name, value] of Object.entries({ radius, step })) {
    if (!(value > 0 && value < Infinity)) {
      throw new RangeError(
        `Cannot attack the model: ${name} must be a positive number, current value is ${value}`,
      );
    }
  }
  if (!(Number.isInteger(steps) && steps > 0)) {
    throw new RangeError(
      `Cannot attack the model: steps must be a positive integer, current value is ${steps}`,
    );
  }
}
