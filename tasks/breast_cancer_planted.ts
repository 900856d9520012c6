/**
 * breast_cancer_planted: breast_cancer with irrelevant columns added.
 *
 * @module
 */
import { breastCancer as dataset } from "../datasets/breast_cancer.ts";
import { breastCancer } from "./breast_cancer.ts";
import { type PlantedOptions, plantedTask } from "./parts/planted_task.ts";
import type { VariantTask } from "./training/trained_task.ts";

/**
 * A network 62-32-16-2.
 *
 * See {@linkcode plantedTask} for columns and truth.
 *
 * @example
 * ```ts
 * import { breastCancerPlanted } from "./breast_cancer_planted.ts";
 * import assert from "node:assert/strict";
 * assert.equal(breastCancerPlanted.dataset, "breast_cancer");
 * ```
 */
export const breastCancerPlanted: VariantTask<PlantedOptions> = plantedTask({
  dataset,
  inputs: 30,
  classes: 2,
  hidden: [32, 16],
  baseline: "mean",
  recipe: breastCancer.recipe,
});
