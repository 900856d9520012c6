/**
 * nonlinear_additive: four inputs are added, of which one decides almost every label.
 *
 * @module
 */
import { nonlinearAdditive as dataset } from "../datasets/nonlinear_additive.ts";
import { syntheticTask } from "./parts/synthetic_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * Four inputs are added, of which one decides almost every label: the certificate calls the other
 * three nominal, and the truth is graded. See {@linkcode syntheticTask} for the protocol.
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
  "Four inputs are added, of which one decides almost every label.",
);
