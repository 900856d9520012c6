/**
 * orange_skin: four inputs decide by their distance from the origin.
 *
 * @module
 */
import { orangeSkin as dataset } from "../datasets/orange_skin.ts";
import { syntheticTask } from "./parts/synthetic_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * Four inputs decide by their distance from the origin. See {@linkcode syntheticTask} for the
 * protocol.
 *
 * @example
 * ```ts
 * import { orangeSkin } from "./orange_skin.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(orangeSkin.known!.rule.modes[0]!.relevant, [0, 1, 2, 3]);
 * ```
 */
export const orangeSkin: TrainedTask = syntheticTask(
  dataset,
  "Four inputs decide by their distance from the origin.",
);
