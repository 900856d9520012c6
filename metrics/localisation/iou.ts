/**
 * Intersection over union of the object and the thresholded attributions.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { largestComponents } from "./parts/largest_components.ts";
import { localise, type SignOption, signOption } from "./parts/localise.ts";
import {
  type SegmentOptions,
  segmentOptions,
  segmentPixels,
} from "./parts/segment_pixels.ts";

/** Options of {@linkcode iou}. */
export type IouOptions = SignOption & SegmentOptions & {
  /**
   * Part of the segmentation that is compared with the object: its largest connected component, or
   * all of it.
   *
   * @default "largest"
   */
  readonly part: "largest" | "all";
};

/**
 * Intersection over union of the object's mask and the segmentation of the attributions ({@linkcode
 * SegmentOptions}).
 *
 * - Range: [0, 1], higher is better. Constant attributions score the object's share of the image.
 * - Where several components are largest: the mean over them.
 * - Attributions of either sign: {@linkcode SignOption}.
 * - NaN: for attributions that have no segmentation, and where {@linkcode localise} says so.
 * - Cost: asks the model nothing.
 * - The source thresholds at a share of the maximum and takes the largest component.
 *
 * @throws {TypeError} when the batch has no mask.
 * @throws {RangeError} when attributions or mask are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { iou } from "./iou.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1, 1]),
 *   inputs: [[1, 1, 1, 1]],
 *   attributions: [[3, 2, 0, 4]],
 *   mask: [[1, 1, 1, 0]],
 * });
 * assert.deepEqual([...await iou.score(subject, iou.defaults, context)], [2 / 3]);
 * assert.deepEqual([
 *   ...await iou.score(subject, { ...iou.defaults, part: "all" }, context),
 * ], [2 / 4]);
 * ```
 */
export const iou: Metric<IouOptions> = {
  id: "iou",
  version: 1,
  summary:
    "Intersection over union of the object's mask and the thresholded attributions.",
  references: [
    "Zhou, Khosla, Lapedriza, Oliva, Torralba (2016), Learning deep features for discriminative localization, arXiv:1512.04150",
    "Otsu (1979), A threshold selection method from gray-level histograms, doi:10.1109/TSMC.1979.4310076",
  ],
  defaults: {
    ...signOption.defaults,
    ...segmentOptions.defaults,
    part: "largest",
  },
  limits: {
    ...signOption.limits,
    ...segmentOptions.limits,
    part: { choices: ["largest", "all"] },
  },
  category: "localisation",
  better: "higher",
  range: [0, 1],
  needs: ["mask"],
  score: (subject, options) =>
    localise("iou", subject, options, ({ values, mask, shape }) => {
      const set = segmentPixels(values, options);
      if (!set) return NaN;
      const parts = options.part === "all"
        ? [Int32Array.from(set.keys()).filter((pixel) => set[pixel])]
        : largestComponents(shape, set);
      const size = mask.reduce((sum, member) => sum + member, 0);
      const shares = parts.map((part) => {
        const both = part.reduce((sum, pixel) => sum + mask[pixel]!, 0);
        return both / (part.length + size - both);
      });
      return shares.reduce((sum, share) => sum + share, 0) / shares.length;
    }),
};
