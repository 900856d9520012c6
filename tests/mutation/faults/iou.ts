/**
 * Faults of iou.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { largestComponents } from "../parts/largest_components.ts";
import { localise } from "../parts/localise.ts";
import { segmentPixels } from "../parts/segment_pixels.ts";

export const faults: readonly Fault[] = [
  {
    kind: "ignored",
    from: 'options.part === "all"',
    to: 'options.part !== "all"',
  },
  {
    kind: "scale",
    from: "part.length + size - both",
    to: "part.length + size",
  },
  {
    kind: "scale",
    from: "part.length + size - both",
    to: "size",
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
    kind: "off by one",
    from: "mask[pixel]!, 0)",
    to: "mask[pixel + 1]!, 0)",
  },
  {
    kind: "swap",
    from: "filter((pixel) => set[pixel])",
    to: "filter((pixel) => !set[pixel])",
  },
  {
    kind: "bound",
    file: "metrics/localisation/parts/segment_pixels.ts",
    from: "value >= least",
    to: "value > least",
  },
  segmentPixels.absoluteThreshold,
  segmentPixels.thresholdSwapped,
  {
    kind: "formula",
    file: "metrics/localisation/parts/segment_pixels.ts",
    from: "gap ** 2",
    to: "gap",
  },
  {
    kind: "off by one",
    file: "metrics/localisation/parts/segment_pixels.ts",
    from: "least: sorted[count]!",
    to: "least: sorted[count - 1]!",
  },
  largestComponents.lastOfEquals,
  {
    kind: "bound",
    file: "metrics/localisation/parts/largest_components.ts",
    from: "let i = Math.max(0, y - 1)",
    to: "let i = y",
  },
  largestComponents.columnsFirst,
  localise.signsKept,
  localise.maskAboveOne,
  localise.firstInstance,
];
