/**
 * digits: which digit an image of 8×8 pixels shows.
 *
 * @module
 */
import { digits as dataset } from "../datasets/digits.ts";
import { cnn } from "../models/architectures/cnn.ts";
import { realTask } from "./parts/real_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/** Largest value of a pixel. */
const WHITE = 16;

/**
 * A convolutional network over pixels scaled to [0, 1]: two 3×3 convolutions with 16 and 32
 * filters, pooling, 64 units.
 *
 * - 80 % training, 10 % validation and 10 % test rows.
 * - Baseline: black.
 *
 * @example
 * ```ts
 * import { digits } from "./digits.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(digits.recipe.shares, [0.8, 0.1, 0.1]);
 * ```
 */
export const digits: TrainedTask = realTask({
  dataset,
  summary: "Which digit an image of 8×8 pixels shows.",
  recipe: {
    network: () =>
      cnn({
        shape: [8, 8, 1],
        filters: [16, 32],
        dense: 64,
        outputs: 10,
        seed: 0,
      }),
    shares: [0.8, 0.1, 0.1],
    scale: ({ shape, data }) => ({
      shape,
      data: data.map((value) => value / WHITE),
    }),
  },
  baseline: "zeros",
});
