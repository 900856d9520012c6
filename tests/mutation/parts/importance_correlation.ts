/**
 * Faults of metrics/randomisation/parts/importance_correlation.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const importanceCorrelation = within(
  "metrics/randomisation/parts/importance_correlation.ts",
  {
    signsKept: {
      kind: "sign",
      from: "return Math.abs(",
      to: "return Number(",
    },
    againstItself: {
      kind: "swap",
      from: "midRanks(b.map(Math.abs))",
      to: "midRanks(a.map(Math.abs))",
    },
  },
);
