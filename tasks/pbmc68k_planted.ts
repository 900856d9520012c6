/**
 * pbmc68k_planted: pbmc68k with irrelevant columns added.
 *
 * @module
 */
import { pbmc68k as dataset } from "../datasets/pbmc68k.ts";
import { pbmc68k } from "./pbmc68k.ts";
import { type PlantedOptions, plantedTask } from "./parts/planted_task.ts";
import type { VariantTask } from "./training/trained_task.ts";

/**
 * A network 1532-50-10.
 *
 * See {@linkcode plantedTask} for columns and truth.
 *
 * @example
 * ```ts
 * import { pbmc68kPlanted } from "./pbmc68k_planted.ts";
 * import assert from "node:assert/strict";
 * assert.equal(pbmc68kPlanted.dataset, "pbmc68k");
 * ```
 */
export const pbmc68kPlanted: VariantTask<PlantedOptions> = plantedTask({
  dataset,
  inputs: 765,
  classes: 10,
  hidden: [50],
  baseline: "zeros",
  training: { weightDecay: 1e-2 },
  recipe: pbmc68k.recipe,
});
