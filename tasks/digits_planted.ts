/**
 * digits_planted: digits with irrelevant columns added.
 *
 * @module
 */
import { digits as dataset } from "../datasets/digits.ts";
import { digits } from "./digits.ts";
import { type PlantedOptions, plantedTask } from "./parts/planted_task.ts";
import type { VariantTask } from "./training/trained_task.ts";

/**
 * A network 130-64-10 over pixels in no order.
 *
 * See {@linkcode plantedTask} for columns and truth.
 *
 * @example
 * ```ts
 * import { digitsPlanted } from "./digits_planted.ts";
 * import assert from "node:assert/strict";
 * assert.equal(digitsPlanted.dataset, "digits");
 * ```
 */
export const digitsPlanted: VariantTask<PlantedOptions> = plantedTask({
  dataset,
  inputs: 64,
  classes: 10,
  hidden: [64],
  baseline: "zeros",
  recipe: digits.recipe,
});
