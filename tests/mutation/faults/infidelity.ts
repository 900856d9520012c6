/**
 * Faults of infidelity.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { replacement } from "../parts/replacement.ts";
import { subsetDrops } from "../parts/subset_drops.ts";

export const faults: readonly Fault[] = [
  {
    kind: "formula",
    from: "(factor * sum - rowDrops[s]!) ** 2",
    to: "Math.abs(factor * sum - rowDrops[s]!)",
  },
  {
    kind: "sign",
    from: "factor * sum - rowDrops[s]!",
    to: "factor * sum + rowDrops[s]!",
  },
  {
    kind: "scale",
    from: "squares.reduce((a, b) => a + b) / subsets",
    to: "squares.reduce((a, b) => a + b)",
  },
  {
    kind: "bound",
    from: "Math.max(0, product / square)",
    to: "product / square",
  },
  {
    kind: "swap",
    from: "scaled ? bestFactor(sums, rowDrops) : 1",
    to: "scaled ? 1 : bestFactor(sums, rowDrops)",
  },
  {
    kind: "off by one",
    from: "1 + random.integer(units)",
    to: "random.integer(units)",
  },
  {
    kind: "nan",
    from: "square === 0 ? 0",
    to: "square === 0 ? NaN",
  },
  {
    kind: "axis",
    from: "drops.subarray(i * subsets, (i + 1) * subsets)",
    to: "drops.subarray(0, subsets)",
  },
  {
    kind: "formula",
    from: "total + sum ** 2",
    to: "total + drops[0]! ** 2",
  },
  {
    kind: "ignored",
    from: "1 + random.integer(units)",
    to: "1",
  },
  {
    kind: "axis",
    from: "rowAt(scores, i)",
    to: "rowAt(scores, 0)",
  },
  subsetDrops.signTurned,
  subsetDrops.instancesByRow,
  subsetDrops.masksTurned,
  subsetDrops.signsLost,
  replacement.meanForBaseline,
];
