/**
 * Faults of rank_correlation.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

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
    from: "pearson(midRanks(importance), midRanks(relevance))",
    to: "pearson(importance, relevance)",
  },
  {
    kind: "ties",
    file: "core/kendall_tau.ts",
    from: "Math.sqrt((pairs - tiedX) * (pairs - tiedY))",
    to: "pairs",
  },
  {
    kind: "ties",
    file: "core/ranks.ts",
    from: "ranks[start] = (start + 1 + end) / 2",
    to: "ranks[start] = start + 1",
  },
  {
    kind: "axis",
    file: "metrics/parts/score_pairs.ts",
    from: "rowAt(right, i)",
    to: "rowAt(right, 0)",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/against_relevance.ts",
    from: "score(scores.map(Math.abs), graded)",
    to: "score(scores, graded)",
  },
  {
    kind: "off by one",
    file: "core/kendall_tau.ts",
    from: "x.length * (x.length - 1) / 2",
    to: "x.length * (x.length + 1) / 2",
  },
  {
    kind: "scale",
    file: "core/kendall_tau.ts",
    from: "- 2 * discordant",
    to: "- discordant",
  },
];
