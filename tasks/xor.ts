/**
 * xor: the exclusive or of the signs of two inputs.
 *
 * @module
 */
import { xor as dataset } from "../datasets/xor.ts";
import { syntheticTask } from "./parts/synthetic_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * The label is the exclusive or of the signs of x0 and x1: neither alone tells anything.
 *
 * See {@linkcode syntheticTask} for the protocol.
 *
 * @example
 * ```ts
 * import { xor } from "./xor.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(xor.known!.rule.modes[0]!.relevant, [0, 1]);
 * ```
 */
export const xor: TrainedTask = syntheticTask(
  dataset,
  "The label is the exclusive or of the signs of two of ten inputs.",
);
