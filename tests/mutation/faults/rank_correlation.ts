/**
 * Faults of rank_correlation.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { againstRelevance } from "../parts/against_relevance.ts";
import { kendallTau } from "../parts/kendall_tau.ts";
import { ranks } from "../parts/ranks.ts";
import { scorePairs } from "../parts/score_pairs.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: 'coefficient === "kendall"',
    to: 'coefficient !== "kendall"',
  },
  {
    kind: "sign",
    from: "? kendallTau(",
    to: "? -kendallTau(",
  },
  {
    kind: "formula",
    from: "pearson(midRanks(magnitudes), midRanks(relevance))",
    to: "pearson(magnitudes, relevance)",
  },
  kendallTau.tiesIgnored,
  ranks.tiesByIndex,
  scorePairs.otherOfFirst,
  againstRelevance.signsKept,
  {
    kind: "off by one",
    file: "core/statistics/kendall_tau.ts",
    from: "x.length * (x.length - 1) / 2",
    to: "x.length * (x.length + 1) / 2",
  },
  {
    kind: "scale",
    file: "core/statistics/kendall_tau.ts",
    from: "- 2 * discordant",
    to: "- discordant",
  },
];
