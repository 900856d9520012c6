/**
 * Faults of mprt.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { magnitudeCorrelation } from "../parts/magnitude_correlation.ts";
import { ranks } from "../parts/ranks.ts";
import { scorePairs } from "../parts/score_pairs.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "last <= layers",
    to: "last < layers",
  },
  {
    kind: "off by one",
    from: "let last = 1",
    to: "let last = 2",
  },
  {
    kind: "scale",
    from: "value / layers",
    to: "value",
  },
  {
    kind: "ignored",
    from: "        last,",
    to: "        layers,",
  },
  {
    kind: "random",
    from: 'context.rng("mprt"),',
    to: 'context.rng("mprt", last),',
  },
  {
    kind: "axis",
    from: "correlations[row]! +=",
    to: "correlations[0]! +=",
  },
  {
    kind: "ignored",
    from: "explain(batch, copy)",
    to: "explain(batch)",
  },
  {
    kind: "formula",
    from: "correlations[row]! += value / layers",
    to: "correlations[row] = value",
  },
  scorePairs.zeroForUndefined,
  magnitudeCorrelation.signsKept,
  {
    kind: "magnitude",
    file: "metrics/randomisation/parts/magnitude_correlation.ts",
    from: "midRanks(b.map(Math.abs))",
    to: "midRanks(b)",
  },
  {
    kind: "formula",
    file: "metrics/randomisation/parts/magnitude_correlation.ts",
    from: "pearson(midRanks(a.map(Math.abs)), midRanks(b.map(Math.abs)))",
    to: "pearson(a.map(Math.abs), b.map(Math.abs))",
  },
  magnitudeCorrelation.againstItself,
  ranks.tiesByIndex,
  scorePairs.otherOfFirst,
];
