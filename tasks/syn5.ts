/**
 * syn5: labels drawn from a logit of x0 and x1 where x10 < 0, x6 … x9 elsewhere.
 *
 * @module
 */
import { syn5 as dataset } from "../datasets/syn5.ts";
import { synTask } from "./parts/syn_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * Which of eleven inputs drive a drawn label: x0 and x1 where x10 < 0, x6 … x9 elsewhere.
 *
 * See {@linkcode synTask} for the protocol.
 *
 * @example
 * ```ts
 * import { syn5 } from "./syn5.ts";
 * import assert from "node:assert/strict";
 * assert.equal(syn5.dataset, "syn5");
 * ```
 */
export const syn5: TrainedTask = synTask(dataset);
