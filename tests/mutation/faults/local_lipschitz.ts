/**
 * Faults of local_lipschitz.
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
    kind: "scale",
    from: "(step / (upper[i]! - lower[i]!)) ** 2",
    to: "step ** 2",
  },
  {
    kind: "scale",
    from: "upper[i]! - lower[i]!",
    to: "upper[0]! - lower[0]!",
  },
  {
    kind: "formula",
    from: "Math.sqrt(squares)",
    to: "squares",
  },
  {
    kind: "nan",
    from: "? NaN",
    to: "? 0",
  },
  {
    kind: "bound",
    from: "if (step !== 0) squares",
    to: "squares",
  },
  {
    kind: "sign",
    from: "near[i]! - x[i]!",
    to: "near[i]! + x[i]!",
  },
  {
    kind: "swap",
    from: "relativeDistance(own, other) / Math.sqrt(squares)",
    to: "Math.sqrt(squares) / relativeDistance(own, other)",
  },
  {
    kind: "axis",
    from: "near[i]! - x[i]!",
    to: "near[0]! - x[0]!",
  },
  {
    kind: "formula",
    file: "metrics/parts/over_neighbours.ts",
    from: "Math.max(folded[row]!, found)",
    to: "folded[row]! > -Infinity ? folded[row]! : found",
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
  {
    kind: "ignored",
    file: "metrics/parts/over_neighbours.ts",
    from: "pointNear(rowAt(inputs, row), radius",
    to: "pointNear(rowAt(inputs, row), 1",
  },
];
