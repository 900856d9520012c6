/**
 * Faults of max_sensitivity.
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
    kind: "swap",
    from: "relativeDistance(own, near)",
    to: "relativeDistance(own, own)",
  },
  {
    kind: "formula",
    file: "metrics/parts/over_neighbours.ts",
    from: "Math.max(folded[row]!, found)",
    to: "folded[row]! > -Infinity ? folded[row]! : found",
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
    kind: "swap",
    file: "metrics/parts/over_neighbours.ts",
    from: "nearLabels[row] !== labels[row]",
    to: "nearLabels[row] === labels[row]",
  },
  {
    kind: "ignored",
    file: "metrics/parts/over_neighbours.ts",
    from: 'model.head !== "value" && nearLabels[row] !== labels[row]',
    to: "nearLabels[row]! > 1e9",
  },
  {
    kind: "ignored",
    file: "metrics/parts/over_neighbours.ts",
    from: 'model.head !== "value" && ',
    to: "",
  },
  {
    kind: "nan",
    file: "metrics/parts/over_neighbours.ts",
    from: "kept[row] === 0 ? NaN",
    to: "kept[row] === 0 ? 0",
  },
  {
    kind: "axis",
    file: "metrics/parts/over_neighbours.ts",
    from: "rowAt(nearScores, row)",
    to: "rowAt(nearScores, 0)",
  },
  {
    kind: "random",
    file: "metrics/parts/over_neighbours.ts",
    from: "context.rng(id, instance),",
    to: "context.rng(id),",
  },
  {
    kind: "ignored",
    file: "metrics/parts/over_neighbours.ts",
    from: "pointNear(rowAt(inputs, row), radius",
    to: "pointNear(rowAt(inputs, row), 1",
  },
  {
    kind: "random",
    file: "metrics/parts/over_neighbours.ts",
    from: "Float64Array.from({ length: size }, uniform)",
    to: "Float64Array.from({ length: size }, () => 1)",
  },
];
