/**
 * mnist_planted: mnist with irrelevant columns added.
 *
 * @module
 */
import { mnist as dataset } from "../datasets/mnist.ts";
import { mnist } from "./mnist.ts";
import { type PlantedOptions, plantedTask } from "./parts/planted_task.ts";
import type { VariantTask } from "./training/trained_task.ts";

/**
 * A network 1570-32-10 over pixels in no order.
 *
 * See {@linkcode plantedTask} for columns and truth.
 *
 * @example
 * ```ts
 * import { mnistPlanted } from "./mnist_planted.ts";
 * import assert from "node:assert/strict";
 * assert.equal(mnistPlanted.dataset, "mnist");
 * ```
 */
export const mnistPlanted: VariantTask<PlantedOptions> = plantedTask({
  dataset,
  inputs: 784,
  classes: 10,
  hidden: [32],
  baseline: "zeros",
  training: { epochs: 20, patience: 5 },
  recipe: mnist.variants[0]!.recipe,
});
