/**
 * Intersection over union of bounding boxes.
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

/**
 * Intersection over union of two axis-aligned boxes: the one around the object's mask, and the one
 * around the largest connected component of the thresholded attributions ({@linkcode
 * SegmentOptions}).
 *
 * - Range: [0, 1], higher is better. Localisation challenges count 0.5 or more as a hit.
 * - Where several components are largest: the mean over them.
 * - Attributions of either sign: {@linkcode SignOption}.
 * - NaN: for attributions that have no segmentation, and where {@linkcode localise} says so.
 * - Cost: asks the model nothing.
 * - Deviation: the source grows its object from the strongest 5 % of pixels by graph cuts over
 *   colours, which also use the image. Here attributions alone count.
 *
 * @throws {TypeError} when the batch has no mask.
 * @throws {RangeError} when attributions or mask are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { boxIou } from "./box_iou.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1, 1]),
 *   inputs: [[1, 1, 1, 1]],
 *   attributions: [[3, 3, 0, 3]],
 *   mask: [[1, 0, 1, 0]],
 * });
 * assert.deepEqual([...await boxIou.score(subject, boxIou.defaults, context)], [
 *   2 / 3,
 * ]); // places 0 and 1 of 0 to 2
 * ```
 */
export const boxIou: Metric<SignOption & SegmentOptions> = {
  id: "box_iou",
  version: 1,
  summary:
    "Intersection over union of the bounding boxes of the object and of the thresholded attributions.",
  references: [
    "Simonyan, Vedaldi, Zisserman (2014), Deep inside convolutional networks: visualising image classification models and saliency maps, arXiv:1312.6034",
    "Zhou, Khosla, Lapedriza, Oliva, Torralba (2016), Learning deep features for discriminative localization, arXiv:1512.04150",
  ],
  defaults: { ...signOption.defaults, ...segmentOptions.defaults },
  limits: { ...signOption.limits, ...segmentOptions.limits },
  category: "localisation",
  better: "higher",
  range: [0, 1],
  needs: ["mask"],
  score: (subject, options) =>
    localise("box_iou", subject, options, ({ values, mask, shape }) => {
      const set = segmentPixels(values, options);
      if (!set) return NaN;
      const width = shape[1];
      const objectBox = boxAround(
        Int32Array.from(mask.keys()).filter((pixel) => mask[pixel]),
        width,
      );
      const shares = largestComponents(shape, set).map((component) => {
        const box = boxAround(component, width);
        const both = area({
          top: Math.max(objectBox.top, box.top),
          bottom: Math.min(objectBox.bottom, box.bottom),
          left: Math.max(objectBox.left, box.left),
          right: Math.min(objectBox.right, box.right),
        });
        return both / (area(objectBox) + area(box) - both);
      });
      return shares.reduce((sum, share) => sum + share, 0) / shares.length;
    }),
};

/** First and last row and column. */
interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function boxAround(pixels: Int32Array, width: number): Box {
  let [top, bottom, left, right] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const pixel of pixels) {
    const [y, x] = [Math.floor(pixel / width), pixel % width];
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return { top, bottom, left, right };
}

/** Number of pixels; 0 for the empty intersection of two boxes. */
function area({ top, bottom, left, right }: Box): number {
  return Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
}
