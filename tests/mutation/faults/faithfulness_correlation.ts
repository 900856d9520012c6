/**
 * Faults of faithfulness_correlation.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { replacement } from "../parts/replacement.ts";
import { subsetDrops } from "../parts/subset_drops.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "Math.max(1, Math.round(size * units))",
    to: "1 + Math.round(size * units)",
  },
  {
    kind: "axis",
    from: "drops.subarray(i * subsets, (i + 1) * subsets)",
    to: "drops.subarray(0, subsets)",
  },
  {
    kind: "axis",
    from: "rowAt(scores, i)",
    to: "rowAt(scores, 0)",
  },
  {
    kind: "nan",
    from: "return NaN",
    to: "return 0",
  },
  {
    kind: "random",
    from: "drawSubset(units, members, random)",
    to: 'drawSubset(units, members, context.rng("faithfulness_correlation"))',
  },
  {
    kind: "magnitude",
    from: "subsetSums(rowScores, drawn)",
    to: "subsetSums(rowScores.map(Math.abs), drawn)",
  },
  {
    kind: "formula",
    from: "Math.round(size",
    to: "Math.ceil(size",
  },
  subsetDrops.signTurned,
  subsetDrops.instancesByRow,
  subsetDrops.masksTurned,
  subsetDrops.oneTooMany,
  {
    kind: "scale",
    file: "metrics/faithfulness/parts/subset_drops.ts",
    from: "byDraw.reduce((a, b) => a + b) / draws",
    to: "byDraw[0]!",
  },
  subsetDrops.signsLost,
  replacement.meanForBaseline,
  {
    kind: "replacement",
    file: "metrics/parts/replaced_rows.ts",
    from: "into[at] = values[at]!",
    to: "into[at] = 0",
  },
];
