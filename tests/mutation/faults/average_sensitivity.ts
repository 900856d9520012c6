/**
 * Faults of average_sensitivity.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { overNeighbours } from "../parts/over_neighbours.ts";
import { relativeDistance } from "../parts/relative_distance.ts";

export const faults: readonly Fault[] = [
  {
    kind: "formula",
    from: '"mean"',
    to: '"max"',
  },
  {
    kind: "swap",
    from: "relativeDistance(scores, nearScores)",
    to: "relativeDistance(scores, scores)",
  },
  {
    kind: "scale",
    file: "metrics/robustness/parts/over_neighbours.ts",
    from: "value / counts[row]!",
    to: "value / draws",
  },
  {
    kind: "scale",
    file: "metrics/robustness/parts/over_neighbours.ts",
    from: "value / counts[row]!",
    to: "value",
  },
  relativeDistance.signTurned,
  relativeDistance.magnitudesOnly,
  relativeDistance.squared,
  relativeDistance.lengthOfOwn,
  relativeDistance.zeroForUndefined,
  relativeDistance.firstUnitLost,
  overNeighbours.firstInstance,
];
