/**
 * Faults of metrics/accuracy/parts/against_relevance.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const againstRelevance = within(
  "metrics/accuracy/parts/against_relevance.ts",
  {
    signsKept: {
      kind: "magnitude",
      from: "score(scores.map(Math.abs), graded)",
      to: "score(scores, graded)",
    },
  },
);
