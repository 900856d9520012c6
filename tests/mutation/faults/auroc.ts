/**
 * Faults of auroc.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { againstRelevance } from "../parts/against_relevance.ts";
import { ranks } from "../parts/ranks.ts";
import { rocArea } from "../parts/roc_area.ts";
import { scorePairs } from "../parts/score_pairs.ts";

export const faults: readonly Fault[] = [
  againstRelevance.signsKept,
  {
    kind: "sign",
    file: "metrics/parts/roc_area.ts",
    from: "midRanks(values)",
    to: "midRanks(values.map((v) => -v))",
  },
  rocArea.oneTooFew,
  ranks.tiesByIndex,
  scorePairs.otherOfFirst,
  {
    kind: "scale",
    file: "metrics/parts/roc_area.ts",
    from: "wins / (count * (ranks.length - count))",
    to: "wins / (count * ranks.length)",
  },
  {
    kind: "bound",
    file: "metrics/parts/roc_area.ts",
    from: "members[i]! > 0",
    to: "members[i]! > 1",
  },
  scorePairs.zeroForUndefined,
];
