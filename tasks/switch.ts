/**
 * switch: which inputs decide depends on the row.
 *
 * @module
 */
import { switchDataset } from "../datasets/switch.ts";
import { syntheticTask } from "./parts/synthetic_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * Which four of ten inputs decide the label depends on the sign of x9.
 *
 * - x9 > 0: x0 … x3 decide; x9 < 0: x4 … x7 decide, of which x4 decides almost every label.
 * - All other inputs are irrelevant to the row.
 *
 * See {@linkcode syntheticTask} for the protocol.
 *
 * @example
 * ```ts
 * import { switchTask } from "./switch.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(switchTask.known!.rule.modes.map(({ relevant }) => relevant), [
 *   [0, 1, 2, 3, 9],
 *   [4, 5, 6, 7, 9],
 * ]);
 * ```
 */
export const switchTask: TrainedTask = syntheticTask(
  switchDataset,
  "Which four of ten inputs decide the label depends on the sign of one other input.",
);
