/**
 * custom: a user's model on a user's rows.
 *
 * @module
 */
import type { CustomTaskOptions } from "./custom/custom_task_options.ts";
import type { Task } from "../core/contracts/task.ts";
import { custom as dataset } from "../datasets/custom.ts";
import { metrics } from "./parts/metrics.ts";
import { customProblem } from "./custom/custom_problem.ts";

/**
 * A model and rows of your own.
 *
 * - Target: the model's own decision (its largest output). No ground truth.
 * - Rows are used as they are in the file, and split by class with seed 0: 70 % give background
 *   (100 rows), baseline and box.
 * - Of the other rows, in a seeded order, the first `instances` are explained.
 * - `weights` of the problem: the sha256 of data and model and, for modules and servers, of their
 *   outputs on the first 2,000 test rows.
 * - `load` throws a `RangeError` that names file, expected and current value where data or model is
 *   missing, malformed, or they do not fit each other.
 *
 * @example
 * ```ts
 * import { custom } from "./custom.ts";
 * import assert from "node:assert/strict";
 * const read = () =>
 *   Promise.resolve(
 *     new TextEncoder().encode("a,kind\n" + "1,x\n2,y\n".repeat(10)),
 *   );
 * const host = {
 *   importModule: () =>
 *     Promise.resolve({
 *       predict: (rows: number[][]) => rows.map(([a]) => [1.5 - a!, a! - 1.5]),
 *     }),
 *   post: () => Promise.reject(),
 *   readMatrix: () => Promise.reject(),
 * };
 * const { batch, facts } = await custom.load(
 *   { ...custom.defaults, data: "a.csv", model: "m.ts", instances: 3 },
 *   read,
 *   host,
 * );
 * assert.equal(batch.inputs.shape[0], 3);
 * assert.match(facts!.join(), /its class to 100.0 % of 6 test rows/);
 * ```
 */
export const custom: Task<CustomTaskOptions> = {
  id: "custom",
  version: 2,
  summary:
    "A model and rows of your own: custom[data=a.csv,target=kind,model=model.json].",
  references: [],
  dataset: dataset.id,
  defaults: {
    data: "",
    target: "",
    model: "",
    head: "logit",
    baseline: "mean",
    shape: "",
    matrix: "X",
    instances: 50,
  },
  limits: {
    head: { choices: ["logit", "probability", "value"] },
    baseline: { choices: ["mean", "zeros"] },
    matrix: { choices: ["X", "raw/X"] },
    instances: { min: 1, integer: true },
  },
  metrics,
  load: customProblem,
};
