/**
 * Faults of relative_input_stability.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "formula",
    from: '"max"',
    to: '"mean"',
  },
  {
    kind: "nan",
    from: "? NaN",
    to: "? 0",
  },
  {
    kind: "magnitude",
    from: "Math.max(Math.abs(x[i]!), options",
    to: "Math.max(x[i]!, options",
  },
  {
    kind: "scale",
    from: "options.floor * (upper[i]! - lower[i]!)",
    to: "options.floor",
  },
  {
    kind: "axis",
    from: "upper[i]! - lower[i]!",
    to: "upper[0]! - lower[0]!",
  },
  {
    kind: "scale",
    from: "attributionChange(own, near, options.floor) / moved",
    to: "attributionChange(own, near, options.floor)",
  },
  {
    kind: "swap",
    from: "attributionChange(own, near, options.floor) / moved",
    to: "moved / attributionChange(own, near, options.floor)",
  },
  {
    kind: "ignored",
    from: "attributionChange(own, near, options.floor)",
    to: "attributionChange(own, near, 0.01)",
  },
  {
    kind: "formula",
    file: "metrics/parts/over_neighbours.ts",
    from: "Math.max(folded[row]!, found)",
    to: "folded[row]! > -Infinity ? folded[row]! : found",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/attribution_change.ts",
    from: "Math.max(Math.abs(own[i]!), Math.abs(other[i]!))",
    to: "Math.max(own[i]!, other[i]!)",
  },
  {
    kind: "scale",
    file: "metrics/parts/attribution_change.ts",
    from: "Math.max(Math.abs(own[i]!), Math.abs(other[i]!))",
    to: "Math.abs(own[i]!)",
  },
  {
    kind: "scale",
    file: "metrics/parts/attribution_change.ts",
    from: "floor * largest",
    to: "floor",
  },
  {
    kind: "nan",
    file: "metrics/parts/attribution_change.ts",
    from: "return NaN",
    to: "return 0",
  },
  {
    kind: "bound",
    file: "metrics/parts/attribution_change.ts",
    from: "Math.max(sizes[i]!, floor * largest)",
    to: "sizes[i]!",
  },
  {
    kind: "formula",
    file: "metrics/parts/mean_relative_change.ts",
    from: "Math.sqrt(sum / own.length)",
    to: "sum / own.length",
  },
  {
    kind: "scale",
    file: "metrics/parts/mean_relative_change.ts",
    from: "Math.sqrt(sum / own.length)",
    to: "Math.sqrt(sum)",
  },
  {
    kind: "sign",
    file: "metrics/parts/mean_relative_change.ts",
    from: "other[i]! - own[i]!",
    to: "other[i]! + own[i]!",
  },
  {
    kind: "axis",
    file: "metrics/parts/over_neighbours.ts",
    from: "rowAt(nearScores, row)",
    to: "rowAt(nearScores, 0)",
  },
];
