/**
 * syn6: labels drawn from a logit of x2 … x5 where x10 < 0, x6 … x9 elsewhere.
 *
 * @module
 */
import { syn6 as dataset } from "../datasets/syn6.ts";
import { synTask } from "./parts/syn_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * Which of eleven inputs drive a drawn label: x2 … x5 where x10 < 0, x6 … x9 elsewhere.
 *
 * See {@linkcode synTask} for the protocol.
 *
 * @example
 * ```ts
 * import { syn6 } from "./syn6.ts";
 * import assert from "node:assert/strict";
 * assert.equal(syn6.dataset, "syn6");
 * ```
 */
export const syn6: TrainedTask = synTask(dataset);
