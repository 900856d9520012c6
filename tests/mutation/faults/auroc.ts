/**
 * Faults of auroc.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "magnitude",
    file: "metrics/parts/against_relevance.ts",
    from: "score(scores.map(Math.abs), graded)",
    to: "score(scores, graded)",
  },
  {
    kind: "sign",
    file: "metrics/parts/roc_area.ts",
    from: "midRanks(values)",
    to: "midRanks(values.map((v) => -v))",
  },
  {
    kind: "off by one",
    file: "metrics/parts/roc_area.ts",
    from: "count * (count + 1) / 2",
    to: "count * (count - 1) / 2",
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
  {
    kind: "nan",
    file: "metrics/parts/score_pairs.ts",
    from: "? NaN : score(a, b)",
    to: "? 0 : score(a, b)",
  },
];
