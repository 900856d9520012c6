/**
 * Faults of metrics/robustness/parts/over_neighbours.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const overNeighbours = within(
  "metrics/robustness/parts/over_neighbours.ts",
  {
    firstInstance: {
      kind: "axis",
      from: "rowAt(nearScores, row)",
      to: "rowAt(nearScores, 0)",
    },
    firstNeighbourOnly: {
      kind: "formula",
      from: "Math.max(folded[row]!, value)",
      to: "folded[row]! > -Infinity ? folded[row]! : value",
    },
    radiusIgnored: {
      kind: "ignored",
      from: "pointNear(rowAt(inputs, row), radius",
      to: "pointNear(rowAt(inputs, row), 1",
    },
  },
);
