/**
 * Faults of relative_input_stability.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { attributionChange } from "../parts/attribution_change.ts";
import { meanRelativeChange } from "../parts/mean_relative_change.ts";
import { overNeighbours } from "../parts/over_neighbours.ts";

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
    from: "attributionChange(scores, nearScores, options.floor) / inputChange",
    to: "attributionChange(scores, nearScores, options.floor)",
  },
  {
    kind: "swap",
    from: "attributionChange(scores, nearScores, options.floor) / inputChange",
    to: "inputChange / attributionChange(scores, nearScores, options.floor)",
  },
  {
    kind: "ignored",
    from: "attributionChange(scores, nearScores, options.floor)",
    to: "attributionChange(scores, nearScores, 0.01)",
  },
  overNeighbours.firstNeighbourOnly,
  attributionChange.signsKept,
  attributionChange.sizeOfOwn,
  attributionChange.absoluteFloor,
  attributionChange.zeroForUndefined,
  attributionChange.noFloor,
  meanRelativeChange.squared,
  meanRelativeChange.sumForMean,
  meanRelativeChange.signTurned,
  overNeighbours.firstInstance,
];
