/**
 * Faults of iou.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

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
    file: "metrics/parts/segment_map.ts",
    from: "value >= least",
    to: "value > least",
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
    kind: "formula",
    file: "metrics/parts/segment_map.ts",
    from: "gap ** 2",
    to: "gap",
  },
  {
    kind: "off by one",
    file: "metrics/parts/segment_map.ts",
    from: "least: sorted[count]!",
    to: "least: sorted[count - 1]!",
  },
  {
    kind: "ties",
    file: "metrics/parts/largest_components.ts",
    from: "found.length >= least",
    to: "found.length > least",
  },
  {
    kind: "bound",
    file: "metrics/parts/largest_components.ts",
    from: "let i = Math.max(0, y - 1)",
    to: "let i = y",
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
