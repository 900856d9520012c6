/**
 * orange_skin: the distance of four inputs from the origin.
 *
 * @module
 */
import { orangeSkin as dataset } from "../datasets/orange_skin.ts";
import { syntheticTask } from "./parts/synthetic_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * The label tells whether x0 … x3 lie inside a sphere around the origin.
 *
 * See {@linkcode syntheticTask} for the protocol.
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
  "The label tells whether four of ten inputs lie inside a sphere around the origin.",
);
