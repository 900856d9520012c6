/**
 * Faults of box_iou.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { largestComponents } from "../parts/largest_components.ts";
import { localise } from "../parts/localise.ts";
import { segmentPixels } from "../parts/segment_pixels.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "bottom - top + 1",
    to: "bottom - top",
  },
  {
    kind: "off by one",
    from: "right - left + 1",
    to: "right - left",
  },
  {
    kind: "axis",
    from: "shape[1]",
    to: "shape[0]",
  },
  {
    kind: "scale",
    from: "(area(objectBox) + area(box) - both)",
    to: "(area(objectBox) + area(box))",
  },
  {
    kind: "swap",
    from: "Math.max(objectBox.top, box.top)",
    to: "Math.min(objectBox.top, box.top)",
  },
  {
    kind: "nan",
    from: "return NaN",
    to: "return 0",
  },
  {
    kind: "ties",
    from: "shares.reduce((sum, share) => sum + share, 0) / shares.length",
    to: "shares[0]!",
  },
  {
    kind: "bound",
    from: "Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1)",
    to: "(bottom - top + 1) * (right - left + 1)",
  },
  segmentPixels.absoluteThreshold,
  segmentPixels.thresholdSwapped,
  largestComponents.lastOfEquals,
  largestComponents.columnsFirst,
  localise.signsKept,
  localise.maskAboveOne,
  localise.firstInstance,
];
