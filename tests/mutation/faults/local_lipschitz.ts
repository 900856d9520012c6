/**
 * Faults of local_lipschitz.
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
    from: "nearX[i]! - x[i]!",
    to: "nearX[i]! + x[i]!",
  },
  {
    kind: "swap",
    from: "relativeDistance(scores, nearScores) / Math.sqrt(squares)",
    to: "Math.sqrt(squares) / relativeDistance(scores, nearScores)",
  },
  {
    kind: "axis",
    from: "nearX[i]! - x[i]!",
    to: "nearX[0]! - x[0]!",
  },
  overNeighbours.firstNeighbourOnly,
  relativeDistance.magnitudesOnly,
  relativeDistance.squared,
  relativeDistance.lengthOfOwn,
  relativeDistance.zeroForUndefined,
  relativeDistance.firstUnitLost,
  overNeighbours.firstInstance,
  overNeighbours.radiusIgnored,
];
