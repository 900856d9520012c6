/**
 * nonlinear_additive: a sum of functions of four inputs, one of which dominates.
 *
 * @module
 */
import { nonlinearAdditive as dataset } from "../datasets/nonlinear_additive.ts";
import { syntheticTask } from "./parts/synthetic_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * The label is the sign of a sum of functions of x0 … x3, of which x0 decides almost every label.
 *
 * The certificate calls the other three nominal, and the truth is graded.
 *
 * See {@linkcode syntheticTask} for the protocol.
 *
 * @example
 * ```ts
 * import { nonlinearAdditive } from "./nonlinear_additive.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(nonlinearAdditive.known!.rule.modes[0]!.relevant, [0, 1, 2, 3]);
 * ```
 */
export const nonlinearAdditive: TrainedTask = syntheticTask(
  dataset,
  "The label is the sign of a sum of functions of four inputs, one of which dominates.",
);
