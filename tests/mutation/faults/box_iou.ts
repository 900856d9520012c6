/**
 * Faults of box_iou.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

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
    from: "(area(own) + area(other) - both)",
    to: "(area(own) + area(other))",
  },
  {
    kind: "swap",
    from: "Math.max(own.top, other.top)",
    to: "Math.min(own.top, other.top)",
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
  {
    kind: "ignored",
    file: "metrics/parts/segment_map.ts",
    from: "share * largest",
    to: "share",
  },
  {
    kind: "swap",
    file: "metrics/parts/segment_map.ts",
    from: 'threshold === "share"',
    to: 'threshold !== "share"',
  },
  {
    kind: "ties",
    file: "metrics/parts/largest_components.ts",
    from: "found.length >= least",
    to: "found.length > least",
  },
  {
    kind: "axis",
    file: "metrics/parts/largest_components.ts",
    from: "i * width + j",
    to: "j * height + i",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/localise.ts",
    from: "Math.abs(value)",
    to: "value",
  },
  {
    kind: "bound",
    file: "metrics/parts/localise.ts",
    from: "value > 0 ? 1 : 0",
    to: "value > 1 ? 1 : 0",
  },
  {
    kind: "axis",
    file: "metrics/parts/localise.ts",
    from: "perPixel(rowAt(known, i))",
    to: "perPixel(rowAt(known, 0))",
  },
];
