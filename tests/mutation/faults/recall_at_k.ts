/**
 * Faults of recall_at_k.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { againstRelevance } from "../parts/against_relevance.ts";
import { expectedHits } from "../parts/expected_hits.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "relevance, top)",
    to: "relevance, top + 1)",
  },
  expectedHits.tiesByLuck,
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
  expectedHits.tiesAbove,
  {
    kind: "bound",
    file: "metrics/parts/expected_hits.ts",
    from: "members[i]! > 0",
    to: "members[i]! > 1",
  },
  againstRelevance.signsKept,
];
