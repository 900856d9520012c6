/**
 * switch: which inputs decide depends on the row.
 *
 * @module
 */
import { switchDataset } from "../datasets/switch.ts";
import { syntheticTask } from "./parts/synthetic_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * One input tells which four others decide; the other half of the inputs is irrelevant to the row.
 * In the second mode one of the four decides almost every label. See {@linkcode syntheticTask} for
 * the protocol.
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
  "One input tells which four others decide.",
);
