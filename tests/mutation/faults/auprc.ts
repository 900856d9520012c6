/**
 * Faults of auprc.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { againstRelevance } from "../parts/against_relevance.ts";
import { tiedBlocks } from "../parts/tied_blocks.ts";

export const faults: readonly Fault[] = [
  {
    kind: "ties",
    from: "tied > 1 ? (hits - 1) / (tied - 1) : 0",
    to: "0",
  },
  {
    kind: "ties",
    from: "relevantSoFar / (before + place)",
    to: "relevantSoFar / (before + tied)",
  },
  {
    kind: "off by one",
    from: "relevantBefore + 1 + (place - 1)",
    to: "relevantBefore + (place - 1)",
  },
  {
    kind: "axis",
    from: "before += tied",
    to: "before += 1",
  },
  {
    kind: "nan",
    from: "if (relevantBefore === 0 || relevantBefore === before) return NaN",
    to: "if (relevantBefore === 0) return 0",
  },
  {
    kind: "bound",
    from: "relevance[unit]! > 0",
    to: "relevance[unit]! >= 0",
  },
  {
    kind: "scale",
    from: "sum / relevantBefore",
    to: "sum / before",
  },
  againstRelevance.signsKept,
  tiedBlocks.orderTurned,
];
