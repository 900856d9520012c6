/**
 * Faults of average_sensitivity.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "formula",
    from: '"mean"',
    to: '"max"',
  },
  {
    kind: "swap",
    from: "relativeDistance(own, near)",
    to: "relativeDistance(own, own)",
  },
  {
    kind: "scale",
    file: "metrics/parts/over_neighbours.ts",
    from: "value / kept[row]!",
    to: "value / draws",
  },
  {
    kind: "scale",
    file: "metrics/parts/over_neighbours.ts",
    from: "value / kept[row]!",
    to: "value",
  },
  {
    kind: "sign",
    file: "metrics/parts/relative_distance.ts",
    from: "other[i]! - own[i]!",
    to: "other[i]! + own[i]!",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/relative_distance.ts",
    from: "other[i]! - own[i]!",
    to: "Math.abs(other[i]!) - Math.abs(own[i]!)",
  },
  {
    kind: "formula",
    file: "metrics/parts/relative_distance.ts",
    from: "Math.sqrt(apart / Math.max(ownLength, otherLength))",
    to: "apart / Math.max(ownLength, otherLength)",
  },
  {
    kind: "scale",
    file: "metrics/parts/relative_distance.ts",
    from: "Math.max(ownLength, otherLength)",
    to: "ownLength",
  },
  {
    kind: "nan",
    file: "metrics/parts/relative_distance.ts",
    from: "Math.max(ownLength, otherLength)",
    to: "Math.max(ownLength, otherLength, 1e-9)",
  },
  {
    kind: "off by one",
    file: "metrics/parts/relative_distance.ts",
    from: "let i = 0",
    to: "let i = 1",
  },
  {
    kind: "axis",
    file: "metrics/parts/over_neighbours.ts",
    from: "rowAt(nearScores, row)",
    to: "rowAt(nearScores, 0)",
  },
];
