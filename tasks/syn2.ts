/**
 * syn2: labels drawn from a logit of x2 … x5.
 *
 * @module
 */
import { syn2 as dataset } from "../datasets/syn2.ts";
import { synTask } from "./parts/syn_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * Which of eleven inputs drive a drawn label: x2 … x5.
 *
 * See {@linkcode synTask} for the protocol.
 *
 * @example
 * ```ts
 * import { syn2 } from "./syn2.ts";
 * import assert from "node:assert/strict";
 * assert.equal(syn2.dataset, "syn2");
 * ```
 */
export const syn2: TrainedTask = synTask(dataset);
