/**
 * tetromino: whether a small noisy image holds a T or an L.
 *
 * @module
 */
import {
  BACKGROUNDS,
  SCENARIOS,
  type TetrominoFamily,
} from "../datasets/parts/tetromino_scene.ts";
import { tetromino as dataset } from "../datasets/tetromino.ts";
import { imageMetrics } from "./parts/metrics.ts";
import { tetrominoNetwork } from "./parts/tetromino_network.ts";
import type { TaskOptions, VariantTask } from "./parts/trained_task.ts";

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
};

const variants = SCENARIOS.flatMap((scenario) =>
  BACKGROUNDS.map((background) => tetrominoNetwork(scenario, background))
);

/**
 * XAI-TRIS (Clark, Wilming and Haufe, 2024) at 8×8 pixels: test rows that a small convolutional network, of which every scenario and background has its own, classifies correctly.
 *
 * Mask and relevance are the pixels that are *associated with the target*: those of the tetrominoes; where these stand in place (linear, multiplicative), both places, since absence tells as much as
 * presence. On white noise nothing else can help, and they are also what is *relevant to the model*. On correlated noise a good model reads the surroundings too, to take the noise out
 * (suppressors): they have no association with the class, the mask leaves them out, and by how much each network uses them is in its certificate (`surroundings`). A method that
 * marks suppressors is right about the model and scores worse here. Baseline: zeros.
 *
 * @example
 * ```ts
 * import { tetromino } from "./tetromino.ts";
 * import assert from "node:assert/strict";
 * assert.equal(tetromino.variants.length, 8);
 * ```
 */
export const tetromino: VariantTask<TetrominoTaskOptions> = {
  id: "tetromino",
  version: 1,
  summary: "T or L on noise, in four scenarios and on two backgrounds.",
  references: dataset.references,
  dataset: dataset.id,
  defaults: {
    scenario: "linear",
    background: "white",
    instances: 100,
    head: "logit",
  },
  limits: {
    scenario: { choices: SCENARIOS },
    background: { choices: BACKGROUNDS },
    instances: { min: 1, integer: true },
    head: { choices: ["shifted_probability", "probability", "logit"] },
  },
  metrics: imageMetrics,
  variants,
  load({ scenario, background, instances, head }, read) {
    const chosen = variants.find(({ id }) =>
      id.endsWith(`/${scenario}_${background}`)
    );
    return chosen!.load({ instances, head }, read);
  },
};
