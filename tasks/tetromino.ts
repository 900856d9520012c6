/**
 * tetromino: whether a small noisy image holds a T or an L.
 *
 * @module
 */
import { patchUnits } from "../core/images/patch_units.ts";
import {
  BACKGROUNDS,
  SCENARIOS,
  type TetrominoFamily,
} from "../datasets/generators/tetromino_scene.ts";
import { tetromino as dataset } from "../datasets/tetromino.ts";
import { imageMetrics } from "./parts/metrics.ts";
import { SIDES, tetrominoNetwork } from "./parts/tetromino_network.ts";
import type { TaskOptions, VariantTask } from "./training/trained_task.ts";

/** Options of {@linkcode tetromino}. */
export type TetrominoTaskOptions = TaskOptions & {
  /**
   * How tetrominoes tell the class.
   * @default "linear"
   */
  readonly scenario: TetrominoFamily["scenario"];
  /**
   * What they lie on: independent pixels, or smooth clouds.
   * @default "white"
   */
  readonly background: TetrominoFamily["background"];
  /**
   * Pixels along a side: 8 or 64.
   * @default 8
   */
  readonly side: number;
  /**
   * Side of the squares of pixels that are replaced, and answered for, together. 0: every pixel on
   * its own, which at 64×64 few methods that ask row by row can afford.
   * @default 0
   */
  readonly patch: number;
};

const variants = SIDES.flatMap((side) =>
  SCENARIOS.flatMap((scenario) =>
    BACKGROUNDS.map((background) =>
      tetrominoNetwork(scenario, background, side)
    )
  )
);

/**
 * XAI-TRIS (Clark, Wilming and Haufe, 2024) at 8×8 or 64×64 pixels, where tetrominoes are 24 pixels
 * long and, at the same contrast, easier to see: test rows that a small convolutional network, of
 * which every scenario, background and size has its own, classifies correctly.
 *
 * Mask and relevance are the pixels that are *associated with the target*: those of the
 * tetrominoes; where these stand in place (linear, multiplicative), both places, since absence
 * tells as much as presence. On white noise nothing else can help, and they are also what is
 * *relevant to the model*. On correlated noise a good model reads the surroundings too, to take the
 * noise out (suppressors): they have no association with the class, the mask leaves them out, and
 * by how much each network uses them is in its certificate (`surroundings`). A method that marks
 * suppressors is right about the model and scores worse here. Baseline: zeros. `load` throws a
 * `RangeError` for any other side, and where fewer test rows qualify than are asked for.
 *
 * @example
 * ```ts
 * import { tetromino } from "./tetromino.ts";
 * import assert from "node:assert/strict";
 * assert.equal(tetromino.variants.length, 16);
 * ```
 */
export const tetromino: VariantTask<TetrominoTaskOptions> = {
  id: "tetromino",
  version: 1,
  summary:
    "Whether a noisy image shows a T or an L tetromino: four scenarios, two kinds of noise.",
  references: dataset.references,
  dataset: dataset.id,
  defaults: {
    scenario: "linear",
    background: "white",
    side: 8,
    patch: 0,
    instances: 100,
    head: "logit",
  },
  limits: {
    scenario: { choices: SCENARIOS },
    background: { choices: BACKGROUNDS },
    side: { min: 8, max: 64, integer: true },
    patch: { min: 0, max: 64, integer: true },
    instances: { min: 1, integer: true },
    head: { choices: ["shifted_probability", "probability", "logit"] },
  },
  metrics: imageMetrics,
  variants,
  async load({ scenario, background, side, patch, instances, head }, read) {
    const known = SIDES.find((other) => other === side);
    if (known === undefined) {
      throw new RangeError(
        `Cannot load tetromino: side must be 8 or 64, current value is ${side}`,
      );
    }
    const network = tetrominoNetwork(scenario, background, known);
    const problem = await network.load({ instances, head }, read);
    if (patch === 0) return problem;
    return { ...problem, units: patchUnits([side, side, 1], patch) };
  },
};
