/**
 * tetromino: whether a noisy image shows a T or an L.
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
   * How the class is encoded in the image.
   * @default "linear"
   */
  readonly scenario: TetrominoFamily["scenario"];
  /**
   * Noise: independent pixels (`white`), or smooth clouds (`correlated`).
   * @default "white"
   */
  readonly background: TetrominoFamily["background"];
  /**
   * Pixels along a side: 8 or 64.
   * @default 8
   */
  readonly side: number;
  /**
   * Side of the square patches that are units.
   *
   * 0: every pixel is a unit, which at 64×64 few black-box methods can afford.
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
 * XAI-TRIS (Clark, Wilming and Haufe, 2024): test rows that a small convolutional network
 * classifies correctly. Every scenario, background and size has its own network.
 *
 * - At 64×64 pixels tetrominoes are 24 pixels long and, at equal contrast, easier to see than at
 *   8×8.
 * - Mask and relevance: the pixels that are *associated with the class*, those of the tetrominoes.
 *   Where these have fixed positions (linear, multiplicative): both positions, since absence tells
 *   as much as presence.
 * - White noise: nothing else can help, so these pixels are also *relevant to the model*.
 * - Correlated noise: a good model uses the surroundings too, to remove the noise (suppressors).
 *   They are not associated with the class, and the mask leaves them out; the certificate says how
 *   much each network uses them (`surroundings`). A method that marks suppressors is right about
 *   the model and scores worse here.
 * - Baseline: zeros.
 * - `load` throws a `RangeError` for any other side, and where fewer test rows qualify than
 *   `instances`.
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
    const knownSide = SIDES.find((other) => other === side);
    if (knownSide === undefined) {
      throw new RangeError(
        `Cannot load tetromino: side must be 8 or 64, current value is ${side}`,
      );
    }
    const network = tetrominoNetwork(scenario, background, knownSide);
    const problem = await network.load({ instances, head }, read);
    if (patch === 0) return problem;
    return { ...problem, units: patchUnits([side, side, 1], patch) };
  },
};
