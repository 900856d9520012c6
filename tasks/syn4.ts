/**
 * syn4: labels drawn from a logit of x0 and x1 where x10 < 0, x2 … x5 elsewhere.
 *
 * @module
 */
import { syn4 as dataset } from "../datasets/syn4.ts";
import { synTask } from "./parts/syn_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * Which of eleven inputs drive a drawn label: x0 and x1 where x10 < 0, x2 … x5 elsewhere.
 *
 * See {@linkcode synTask} for the protocol.
 *
 * @example
 * ```ts
 * import { syn4 } from "./syn4.ts";
 * import assert from "node:assert/strict";
 * assert.equal(syn4.dataset, "syn4");
 * ```
 */
export const syn4: TrainedTask = synTask(dataset);
