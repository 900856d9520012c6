/**
 * Faults of top_k_accuracy.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { againstRelevance } from "../parts/against_relevance.ts";
import { tiedBlocks } from "../parts/tied_blocks.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "byK[k - 1]",
    to: "byK[k]",
  },
  {
    kind: "ties",
    from: "Math.max(0, hits - drawn) / (tied.length - drawn)",
    to: "hits / tied.length",
  },
  {
    kind: "nan",
    from: "?? NaN",
    to: "?? 0",
  },
  {
    kind: "scale",
    from: "sum + p, 0) / byK.length",
    to: "sum + p, 0) / relevance.length",
  },
  {
    kind: "bound",
    from: "relevance[unit]! > 0",
    to: "relevance[unit]! >= 0",
  },
  {
    kind: "ignored",
    from: "probability *= ",
    to: "probability = ",
  },
  againstRelevance.signsKept,
  tiedBlocks.orderTurned,
  {
    kind: "ignored",
    file: "metrics/accuracy/parts/unit_relevance.ts",
    from: "members.reduce((a, b) => Math.max(a, b))",
    to: "members[0]!",
  },
];
