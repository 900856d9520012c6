/**
 * Faults of faithfulness_correlation.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "Math.max(1, Math.round(size * units))",
    to: "1 + Math.round(size * units)",
  },
  {
    kind: "axis",
    from: "falls.subarray(i * subsets, (i + 1) * subsets)",
    to: "falls.subarray(0, subsets)",
  },
  {
    kind: "axis",
    from: "rowAt(scores, i)",
    to: "rowAt(scores, 0)",
  },
  {
    kind: "nan",
    from: "return NaN",
    to: "return 0",
  },
  {
    kind: "random",
    from: "drawSubset(units, members, random)",
    to: 'drawSubset(units, members, context.rng("faithfulness_correlation"))',
  },
  {
    kind: "magnitude",
    from: "subsetSums(own, drawn)",
    to: "subsetSums(own.map(Math.abs), drawn)",
  },
  {
    kind: "formula",
    from: "Math.round(size",
    to: "Math.ceil(size",
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
    kind: "scale",
    file: "metrics/parts/subset_falls.ts",
    from: "own.reduce((a, b) => a + b) / draws",
    to: "own[0]!",
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
  {
    kind: "replacement",
    file: "metrics/parts/replaced_rows.ts",
    from: "into[at] = values[at]!",
    to: "into[at] = 0",
  },
];
