/**
 * xor: two inputs decide together, neither alone.
 *
 * @module
 */
import { xor as dataset } from "../datasets/xor.ts";
import { syntheticTask } from "./parts/synthetic_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * Two inputs decide together, neither alone. See {@linkcode syntheticTask} for the protocol.
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
  "Two inputs decide together, neither alone.",
);
