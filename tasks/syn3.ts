/**
 * syn3: labels drawn from a logit of x6 … x9.
 *
 * @module
 */
import { syn3 as dataset } from "../datasets/syn3.ts";
import { synTask } from "./parts/syn_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * Which of eleven inputs drive a drawn label: x6 … x9.
 *
 * See {@linkcode synTask} for the protocol.
 *
 * @example
 * ```ts
 * import { syn3 } from "./syn3.ts";
 * import assert from "node:assert/strict";
 * assert.equal(syn3.dataset, "syn3");
 * ```
 */
export const syn3: TrainedTask = synTask(dataset);
