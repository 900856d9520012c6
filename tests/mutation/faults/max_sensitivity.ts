/**
 * Faults of max_sensitivity.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { overNeighbours } from "../parts/over_neighbours.ts";
import { relativeDistance } from "../parts/relative_distance.ts";

export const faults: readonly Fault[] = [
  {
    kind: "formula",
    from: '"max"',
    to: '"mean"',
  },
  {
    kind: "swap",
    from: "relativeDistance(scores, nearScores)",
    to: "relativeDistance(scores, scores)",
  },
  overNeighbours.firstNeighbourOnly,
  relativeDistance.signTurned,
  relativeDistance.magnitudesOnly,
  relativeDistance.squared,
  relativeDistance.lengthOfOwn,
  relativeDistance.zeroForUndefined,
  relativeDistance.firstUnitLost,
  {
    kind: "swap",
    file: "metrics/robustness/parts/over_neighbours.ts",
    from: "nearLabels[row] !== labels[row]",
    to: "nearLabels[row] === labels[row]",
  },
  {
    kind: "ignored",
    file: "metrics/robustness/parts/over_neighbours.ts",
    from: 'model.head !== "value" && nearLabels[row] !== labels[row]',
    to: "nearLabels[row]! > 1e9",
  },
  {
    kind: "ignored",
    file: "metrics/robustness/parts/over_neighbours.ts",
    from: 'model.head !== "value" && ',
    to: "",
  },
  {
    kind: "nan",
    file: "metrics/robustness/parts/over_neighbours.ts",
    from: "counts[row] === 0 ? NaN",
    to: "counts[row] === 0 ? 0",
  },
  overNeighbours.firstInstance,
  {
    kind: "random",
    file: "metrics/robustness/parts/over_neighbours.ts",
    from: "context.rng(id, instance),",
    to: "context.rng(id),",
  },
  overNeighbours.radiusIgnored,
  {
    kind: "random",
    file: "metrics/robustness/parts/over_neighbours.ts",
    from: "Float64Array.from({ length: size }, uniform)",
    to: "Float64Array.from({ length: size }, () => 1)",
  },
];
