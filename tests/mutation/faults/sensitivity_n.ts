/**
 * Faults of sensitivity_n.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "axis",
    from: "i * drawn.length + s * subsets",
    to: "s * subsets",
  },
  {
    kind: "axis",
    from: "sums.slice(s * subsets, (s + 1) * subsets)",
    to: "sums.slice(0, subsets)",
  },
  {
    kind: "nan",
    from: "return NaN",
    to: "return 0",
  },
  {
    kind: "nan",
    from: "return [];",
    to: "return [0];",
  },
  {
    kind: "scale",
    from: "/ correlations.length",
    to: "/ sizes.length",
  },
  {
    kind: "formula",
    from: "Math.round(most ** (sizes === 1 ? 1 : s / (sizes - 1)))",
    to: "Math.max(1, Math.round(most * (s + 1) / sizes))",
  },
  {
    kind: "off by one",
    from: "s / (sizes - 1)",
    to: "s / sizes",
  },
  {
    kind: "bound",
    from: "Math.max(1, Math.round(largest * units))",
    to: "Math.round(largest * units)",
  },
  {
    kind: "axis",
    from: "rowAt(scores, i)",
    to: "rowAt(scores, 0)",
  },
  {
    kind: "sign",
    file: "metrics/parts/subset_falls.ts",
    from: "whole[Math.floor(i / count)]! - output",
    to: "output - whole[Math.floor(i / count)]!",
  },
  {
    kind: "axis",
    file: "metrics/parts/subset_falls.ts",
    from: "Math.floor(i / count)",
    to: "i % targets.length",
  },
  {
    kind: "axis",
    file: "metrics/parts/subset_falls.ts",
    from: "masks[s * units + unit] = 0",
    to: "masks[unit * count + s] = 0",
  },
  {
    kind: "off by one",
    file: "metrics/parts/subset_falls.ts",
    from: "subarray(0, members)",
    to: "subarray(0, members + 1)",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/subset_falls.ts",
    from: "sum += values[subset[i]!]!",
    to: "sum += Math.abs(values[subset[i]!]!)",
  },
  {
    kind: "replacement",
    file: "core/replacement.ts",
    from: "return one(context.baseline)",
    to: "return one(meanRow(context.background))",
  },
];
