/**
 * Control: edges by first differences.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { pixelEdges } from "./parts/pixel_edges.ts";

/**
 * √(Gx² + Gy²), the length of the Sobel operator's two differences, per channel.
 *
 * It shows where an image has edges, whatever the model computes, and looks so much like a
 * plausible explanation that it anchors scales (Adebayo et al., 2018; Clark, Wilming and Haufe,
 * 2024, XAI-TRIS).
 *
 * - For a unit of several inputs: the Euclidean norm.
 * - Pixels beyond the rim count as those on it.
 * - Errors: `RangeError` when inputs are no images.
 * - Cost: no rows.
 *
 * @example
 * ```ts
 * import { sobel } from "./sobel.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const model = { ...linearModel([9, 9, 9]), inputShape: [1, 3, 1] };
 * const explain = await sobel.prepare(model, {}, toyContext(3));
 * const inputs = { shape: [1, 1, 3, 1], data: Float32Array.of(0, 1, 1) };
 * const { attributions } = await explain({
 *   inputs,
 *   targets: Int32Array.of(0),
 *   instances: Int32Array.of(0),
 * });
 * assert.deepEqual([...attributions.data], [4, 4, 0]);
 * ```
 */
export const sobel: Explainer = {
  id: "sobel",
  version: 1,
  summary:
    "Control: edges of the image, as the magnitude of its first differences (Sobel).",
  references: [
    "Duda and Hart, 1973, Pattern classification and scene analysis, p. 271 (Sobel's operator)",
    "Adebayo and others, 2018, Sanity checks for saliency maps, arXiv:1810.03292",
    "Clark, Wilming and Haufe, 2024, XAI-TRIS, arXiv:2306.12816",
  ],
  defaults: {},
  needs: ["image"],
  signed: false,
  stochastic: false,
  control: true,
  claims: [],
  prepare: pixelEdges([
    [-1, 0, 1, -2, 0, 2, -1, 0, 1],
    [-1, -2, -1, 0, 0, 0, 1, 2, 1],
  ]),
};
