/**
 * syn1: labels drawn from a logit of x0 and x1.
 *
 * @module
 */
import { syn1 as dataset } from "../datasets/syn1.ts";
import { synTask } from "./parts/syn_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * Which of eleven inputs drive a drawn label: x0 and x1.
 *
 * See {@linkcode synTask} for the protocol.
 *
 * @example
 * ```ts
 * import { syn1 } from "./syn1.ts";
 * import assert from "node:assert/strict";
 * assert.equal(syn1.dataset, "syn1");
 * ```
 */
export const syn1: TrainedTask = synTask(dataset);
