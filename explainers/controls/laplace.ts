/**
 * Control: edges by second differences.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { pixelEdges } from "./parts/pixel_edges.ts";

/**
 * |sum of the four neighbours − 4 · pixel|, the magnitude of the discrete Laplace operator, per
 * channel.
 *
 * Like `sobel` it shows edges, and fine grain more than those, whatever the model computes (Clark,
 * Wilming and Haufe, 2024, XAI-TRIS).
 *
 * - For a unit of several inputs: the Euclidean norm.
 * - Pixels beyond the rim count as those on it.
 * - Errors: `RangeError` when inputs are no images.
 * - Cost: no rows.
 *
 * @example
 * ```ts
 * import { laplace } from "./laplace.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const model = { ...linearModel([9, 9, 9]), inputShape: [1, 3, 1] };
 * const explain = await laplace.prepare(model, {}, toyContext(3));
 * const inputs = { shape: [1, 1, 3, 1], data: Float32Array.of(0, 1, 3) };
 * const { attributions } = await explain({
 *   inputs,
 *   targets: Int32Array.of(0),
 *   instances: Int32Array.of(0),
 * });
 * assert.deepEqual([...attributions.data], [1, 1, 2]);
 * ```
 */
export const laplace: Explainer = {
  id: "laplace",
  version: 1,
  summary:
    "Control: edges of the image, as the magnitude of its second differences (Laplace).",
  references: [
    "Clark, Wilming and Haufe, 2024, XAI-TRIS: non-linear image benchmarks to quantify false positive post-hoc attribution of feature importance, arXiv:2306.12816",
  ],
  defaults: {},
  needs: ["image"],
  signed: false,
  stochastic: false,
  control: true,
  claims: [],
  prepare: pixelEdges([[0, 1, 0, 1, -4, 1, 0, 1, 0]]),
};
