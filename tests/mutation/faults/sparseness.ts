/**
 * Faults of sparseness.
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
    kind: "axis",
    from: "scores.map(Math.abs).sort()",
    to: "scores.map(Math.abs)",
  },
  {
    kind: "off by one",
    from: "2 * i + 1 - units",
    to: "2 * i - units",
  },
  {
    kind: "scale",
    from: "(units - 1) * total",
    to: "units * total",
  },
  {
    kind: "sign",
    from: "sum + (2 *",
    to: "sum - (2 *",
  },
  {
    kind: "nan",
    from: "gaps / ((units - 1) * total)",
    to: "gaps / ((units - 1) * total) || 0",
  },
  scorePairs.ownOfFirst,
];
