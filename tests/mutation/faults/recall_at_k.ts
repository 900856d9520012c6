/**
 * Faults of recall_at_k.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "relevance, top)",
    to: "relevance, top + 1)",
  },
  {
    kind: "ties",
    file: "metrics/parts/expected_hits.ts",
    from: "hits + (k - above) * tiedHits / tied",
    to: "hits + Math.min(k - above, tiedHits)",
  },
  {
    kind: "bound",
    from: "top >= units",
    to: "top > units",
  },
  {
    kind: "nan",
    from: "return NaN;",
    to: "return 0;",
  },
  {
    kind: "scale",
    from: "/ relevant;",
    to: "/ top;",
  },
  {
    kind: "ignored",
    from: "const top = k || relevant",
    to: "const top = relevant",
  },
  {
    kind: "bound",
    file: "metrics/parts/expected_hits.ts",
    from: "values[i]! > cut",
    to: "values[i]! >= cut",
  },
  {
    kind: "bound",
    file: "metrics/parts/expected_hits.ts",
    from: "members[i]! > 0",
    to: "members[i]! > 1",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/against_relevance.ts",
    from: "score(scores.map(Math.abs), graded)",
    to: "score(scores, graded)",
  },
];
