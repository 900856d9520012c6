/**
 * wine_planted: wine with irrelevant columns added.
 *
 * @module
 */
import { wine as dataset } from "../datasets/wine.ts";
import { wine } from "./wine.ts";
import { type PlantedOptions, plantedTask } from "./parts/planted_task.ts";
import type { VariantTask } from "./training/trained_task.ts";

/**
 * A network 28-32-16-3.
 *
 * See {@linkcode plantedTask} for columns and truth.
 *
 * @example
 * ```ts
 * import { winePlanted } from "./wine_planted.ts";
 * import assert from "node:assert/strict";
 * assert.equal(winePlanted.dataset, "wine");
 * ```
 */
export const winePlanted: VariantTask<PlantedOptions> = plantedTask({
  dataset,
  inputs: 13,
  classes: 3,
  hidden: [32, 16],
  instances: 40,
  baseline: "mean",
  training: { batch: 16, learningRate: 3e-3 },
  recipe: wine.recipe,
});
