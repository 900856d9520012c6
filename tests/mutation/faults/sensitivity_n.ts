/**
 * Faults of sensitivity_n.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { replacement } from "../parts/replacement.ts";
import { subsetDrops } from "../parts/subset_drops.ts";

export const faults: readonly Fault[] = [
  {
    kind: "axis",
    from: "i * drawn.length + s * subsets",
    to: "s * subsets",
  },
  {
    kind: "axis",
    from: "sums.slice(s * subsets, (s + 1) * subsets)",
    to: "sums.slice(0, subsets)",
  },
  {
    kind: "nan",
    from: "return NaN",
    to: "return 0",
  },
  {
    kind: "nan",
    from: "return [];",
    to: "return [0];",
  },
  {
    kind: "scale",
    from: "/ correlations.length",
    to: "/ sizes.length",
  },
  {
    kind: "formula",
    from: "Math.round(most ** (sizes === 1 ? 1 : s / (sizes - 1)))",
    to: "Math.max(1, Math.round(most * (s + 1) / sizes))",
  },
  {
    kind: "off by one",
    from: "s / (sizes - 1)",
    to: "s / sizes",
  },
  {
    kind: "bound",
    from: "Math.max(1, Math.round(largest * units))",
    to: "Math.round(largest * units)",
  },
  {
    kind: "axis",
    from: "rowAt(scores, i)",
    to: "rowAt(scores, 0)",
  },
  subsetDrops.signTurned,
  subsetDrops.instancesByRow,
  subsetDrops.masksTurned,
  subsetDrops.oneTooMany,
  subsetDrops.signsLost,
  replacement.meanForBaseline,
];
