/**
 * Faults of relative_output_stability.
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
    kind: "bound",
    from: "Math.max(outputChange, options.least)",
    to: "outputChange",
  },
  {
    kind: "swap",
    from: "Math.max(outputChange, options.least)",
    to: "Math.min(outputChange, options.least)",
  },
  {
    kind: "formula",
    from: "(nearF[k]! - output) ** 2",
    to: "Math.abs(nearF[k]! - output)",
  },
  {
    kind: "axis",
    from: "nearF[k]!",
    to: "nearF[0]!",
  },
  {
    kind: "ignored",
    from: "attributionChange(scores, nearScores, options.floor)",
    to: "attributionChange(scores, nearScores, 0.01)",
  },
  {
    kind: "scale",
    from: "Math.max(outputChange, options.least)",
    to: "(1 + outputChange)",
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
