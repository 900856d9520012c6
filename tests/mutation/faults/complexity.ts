/**
 * Faults of complexity.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { scorePairs } from "../parts/score_pairs.ts";

export const faults: readonly Fault[] = [
  {
    kind: "magnitude",
    from: "scores.map(Math.abs).sort()",
    to: "scores.toSorted()",
  },
  {
    kind: "sign",
    from: "sum - p * Math.log2(p)",
    to: "sum + p * Math.log2(p)",
  },
  {
    kind: "scale",
    from: "bits / Math.log2(magnitudes.length)",
    to: "bits",
  },
  {
    kind: "off by one",
    from: "Math.log2(magnitudes.length)",
    to: "Math.log2(magnitudes.length + 1)",
  },
  {
    kind: "nan",
    from: "p === 0 ? sum",
    to: "p < 0 ? sum",
  },
  {
    kind: "scale",
    from: "a / total",
    to: "a / magnitudes.length",
  },
  scorePairs.ownOfFirst,
  {
    kind: "formula",
    from: "p * Math.log2(p)",
    to: "p * p",
  },
];
