/**
 * Faults of metrics/randomisation/parts/magnitude_correlation.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const magnitudeCorrelation = within(
  "metrics/randomisation/parts/magnitude_correlation.ts",
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
