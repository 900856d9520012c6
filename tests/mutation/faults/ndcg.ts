/**
 * Faults of ndcg.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { againstRelevance } from "../parts/against_relevance.ts";
import { tiedBlocks } from "../parts/tied_blocks.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "Math.log2(1 + rank)",
    to: "Math.log2(2 + rank)",
  },
  {
    kind: "off by one",
    from: "rank++ < places",
    to: "rank++ <= places",
  },
  {
    kind: "ties",
    from: "gain += grade",
    to: "gain += relevance[_]!",
  },
  {
    kind: "swap",
    from: "discountedGain(relevance, relevance, places)",
    to: "discountedGain(magnitudes, relevance, places)",
  },
  {
    kind: "nan",
    from: "relevance[0])) return NaN",
    to: "relevance[0])) return 0",
  },
  {
    kind: "ignored",
    from: "Math.min(k || relevance.length, relevance.length)",
    to: "relevance.length",
  },
  {
    kind: "formula",
    from: "sum + relevance[unit]!",
    to: "sum + 2 ** relevance[unit]! - 1",
  },
  againstRelevance.signsKept,
  tiedBlocks.orderTurned,
];
